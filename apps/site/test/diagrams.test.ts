import { readFileSync } from 'node:fs'
import { bankVerificationLifecycle, esignLifecycle, identityDocumentLifecycle, kycRequestLifecycle } from '@foliokit/kyc'
import { placeDiagram, toMermaid, type AnyFlatMachine, type FlatState, type MermaidOptions } from '@foliokit/lifecycle'
import { purchaseLifecycle, redemptionLifecycle, switchLifecycle } from '@foliokit/orders'
import { mandateLifecycle, paymentLifecycle } from '@foliokit/payments'
import { purchaseLifecycle as collectionLifecycle } from '@foliokit/paytota'
import { purchasePlanLifecycle, redemptionPlanLifecycle, skipLifecycle, switchPlanLifecycle } from '@foliokit/plans'
import { describe, expect, it } from 'vitest'
import { stateDiagram } from '../src/state-diagram.js'

type Drawn = readonly [name: string, lifecycle: { readonly machine: AnyFlatMachine }, options?: MermaidOptions]
const orderOptions = { startIn: ['pending', 'under_review'], guards: false }

/** Every machine that a README shows, by package. */
const shown: Readonly<Record<string, readonly Drawn[]>> = {
  kyc: [
    ['kyc_request', kycRequestLifecycle],
    ['identity_document', identityDocumentLifecycle],
    ['esign', esignLifecycle],
    ['bank_account_verification', bankVerificationLifecycle],
  ],
  orders: [
    ['purchase', purchaseLifecycle, orderOptions],
    ['withdrawal', redemptionLifecycle, orderOptions],
  ],
  payments: [
    ['payment', paymentLifecycle],
    ['mandate', mandateLifecycle],
  ],
  paytota: [['purchase', collectionLifecycle]],
  plans: [
    ['plan', purchasePlanLifecycle, { guards: false }],
    ['skip', skipLifecycle, { guards: false }],
  ],
}

const readme = (short: string): string => readFileSync(new URL(`../../../packages/${short}/README.md`, import.meta.url), 'utf8')
const markers = (text: string): readonly (string | undefined)[] => [...text.matchAll(/^<!-- diagram:(\w+) -->$/gm)].map(([, name]) => name)

describe.each(Object.entries(shown))('the README of %s', (short, drawn) => {
  it('shows its machines as they are; `npm run generate` renews them', async () => {
    const fresh = drawn.reduce((text, [name, { machine }, options]) => placeDiagram(text, name, toMermaid(machine, options)), readme(short))
    await expect(fresh).toMatchFileSnapshot(`../../../packages/${short}/README.md`)
  })

  it('has one place for each, and no other', () => {
    expect(markers(readme(short))).toEqual(drawn.map(([name]) => name))
  })

  const diagrams = drawn.map(([name, { machine }, options]) => ({ name, machine, options }))
  it.each(diagrams)('is drawn on the site with every state and event of $name', ({ machine, options }) => {
    const svg = stateDiagram(toMermaid(machine, options))
    for (const [state, { on = {} }] of Object.entries<FlatState>(machine.states)) {
      expect(svg).toContain(`>${state}</text>`)
      for (const event of Object.keys(on)) expect(svg).toMatch(new RegExp(`>(\u21bb )?${event}`))
    }
  })
})

it.each([
  ['a switch', 'a redemption', switchLifecycle, redemptionLifecycle],
  ['a redemption plan', 'a purchase plan', redemptionPlanLifecycle, purchasePlanLifecycle],
  ['a switch plan', 'a purchase plan', switchPlanLifecycle, purchasePlanLifecycle],
])('%s goes the ways of %s, so that one diagram shows both', (_one, _other, one, other) => {
  expect(toMermaid(one.machine)).toBe(toMermaid(other.machine))
})

describe('a state diagram on the site', () => {
  it('keeps what HTML would read, and joins the arrows between two states', () => {
    const svg = stateDiagram('stateDiagram-v2\n  [*] --> a\n  a --> b: x [p < q]\n  a --> b: y\n  b --> [*]')
    expect(svg).toContain('x [p &lt; q]</text>')
    expect(svg.match(/class="arrow"/g)).toHaveLength(3)
    expect(svg).not.toMatch(/NaN|undefined/)
  })

  it('shows an event that leaves a state as it is in the box of the state', () => {
    const svg = stateDiagram('stateDiagram-v2\n  [*] --> a\n  a --> a: x\n  a --> b: y')
    expect(svg).toContain('>\u21bb x</text>')
    expect(svg.match(/class="arrow"/g)).toHaveLength(2)
  })

  it('refuses what is no such diagram, with the line', () => {
    expect(() => stateDiagram('flowchart\n  a --> b')).toThrow('A diagram begins with stateDiagram-v2, not with flowchart.')
    expect(() => stateDiagram('stateDiagram-v2\n  state a {')).toThrow('No arrow of a state diagram:   state a {')
  })
})
