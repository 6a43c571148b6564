import type { ReactNode } from 'react'
import type { InvestorShape, SchemeShape } from '../src/desk/shapes.js'
import { Field, type Form } from './form.js'
import { Shown, useLoaded } from './load.js'
import { Nothing } from './parts.js'
import { Limits } from './schemes.js'
import { useSession } from './session.js'

interface Choices {
  readonly investors: readonly InvestorShape[]
  readonly schemes: readonly SchemeShape[]
}

/** Loads whom and what an order can be for. */
export function Choosing({ children }: { readonly children: (choices: Choices) => ReactNode }) {
  const { api } = useSession()
  const loaded = useLoaded(async () => {
    const [{ investors }, { schemes }] = await Promise.all([api.investors(), api.schemes()])
    return { investors: investors.filter(({ step }) => step === 'open'), schemes: schemes.filter(({ isOpen }) => isOpen) }
  }, 'choices')
  return (
    <Shown of={loaded}>
      {(choices) =>
        choices.investors.length === 0 ? <Nothing>No investor has an open account yet: onboard one first.</Nothing> : children(choices)
      }
    </Shown>
  )
}

/** The two fields that every order begins with, and the limits of the scheme that is chosen. */
export function WhoAndWhat({ form, investors, schemes }: Choices & { readonly form: Form }) {
  const scheme = schemes.find(({ isin }) => isin === form.values['scheme'])
  return (
    <>
      <Field form={form} name="investor" label="Investor" options={investors.map(({ id, name }) => [id, name])} />
      <Field form={form} name="scheme" label="Scheme" options={schemes.map(({ isin, name }) => [isin, name])} />
      {scheme !== undefined && (
        <details className="limits">
          <summary>What this scheme allows</summary>
          <Limits scheme={scheme} />
        </details>
      )}
    </>
  )
}

/** The one that was asked for, or the first. */
export const firstOf = (asked: string | undefined, all: readonly string[]): string =>
  asked !== undefined && all.includes(asked) ? asked : (all[0] ?? '')
