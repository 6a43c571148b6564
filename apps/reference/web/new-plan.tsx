import { useState } from 'react'
import type { InvestorShape, SchemeShape } from '../src/desk/shapes.js'
import type { Preview } from './api.js'
import { Calendar } from './calendar.js'
import { Choosing, firstOf, WhoAndWhat } from './choosing.js'
import { Field, FormBox, useForm } from './form.js'
import { Act, Heading } from './parts.js'
import { goTo, href } from './router.js'
import { useSession } from './session.js'
import { limitsText, money } from './words.js'

interface Asked {
  readonly investor?: string | undefined
  readonly scheme?: string | undefined
}

/** Starts a SIP: its dates are seen on a calendar before it is made. */
export function NewPlan({ investor, scheme }: Asked) {
  return (
    <>
      <Heading title="Start a SIP" over={<a href={href('plans')}>SIPs</a>} />
      <Choosing>
        {({ investors, schemes }) => {
          const withSip = schemes.filter(({ sip }) => sip !== null)
          return (
            <PlanForm
              investors={investors}
              schemes={withSip}
              investor={firstOf(
                investor,
                investors.map(({ id }) => id),
              )}
              scheme={firstOf(
                scheme,
                withSip.map(({ isin }) => isin),
              )}
            />
          )
        }}
      </Choosing>
    </>
  )
}

interface PlanFormProps {
  readonly investors: readonly InvestorShape[]
  readonly schemes: readonly SchemeShape[]
  readonly investor: string
  readonly scheme: string
}

interface Previewed extends Preview {
  /** What the dates were made from: when that changes they no longer hold. */
  readonly of: string
  readonly body: object
}

function PlanForm({ investors, schemes, investor, scheme }: PlanFormProps) {
  const { api } = useSession()
  const [previewed, setPreviewed] = useState<Previewed>()
  const form = useForm({ investor, scheme, amount: '', day: '5', installments: '12' }, async (values) => {
    const { investor: who, ...terms } = bodyOf(values)
    const preview = await api.preview(terms)
    setPreviewed({ ...preview, of: JSON.stringify(values), body: { investor: who, ...terms } })
  })
  const chosen = schemes.find(({ isin }) => isin === form.values['scheme'])
  const isCurrent = previewed !== undefined && previewed.of === JSON.stringify(form.values)
  return (
    <div className="split">
      <section className="card">
        <FormBox form={form} action="See the dates">
          <WhoAndWhat form={form} investors={investors} schemes={schemes} />
          <Field
            form={form}
            name="amount"
            label="Amount in ₹ each month"
            inputMode="decimal"
            hint={chosen?.sip && limitsText(chosen.sip.amount, money)}
            show={money}
          />
          <Field
            form={form}
            name="day"
            label="Day of the month"
            inputMode="numeric"
            hint={chosen?.sip?.days != null && daysText(chosen.sip.days)}
          />
          <Field
            form={form}
            name="installments"
            label="Number of installments"
            inputMode="numeric"
            hint={chosen?.sip && `${chosen.sip.minimumInstallments} or more`}
          />
        </FormBox>
      </section>
      <section className="card" aria-labelledby="dates">
        <h2 id="dates">Dates</h2>
        {previewed === undefined ? (
          <p className="quiet">Fill in the form to see the dates, and the holidays that move them.</p>
        ) : (
          <>
            <Calendar key={previewed.of} installments={previewed.installments} />
            {isCurrent ? (
              <Act isPrimary work={async () => goTo('plans', (await api.createPlan(previewed.body)).id)}>
                Start this SIP
              </Act>
            ) : (
              <p className="hint">The form has changed: see the new dates first.</p>
            )}
          </>
        )}
      </section>
    </div>
  )
}

/** Counts are numbers in the body; what is none is sent as it was typed, for the server to say what is wrong with it. */
function bodyOf({ investor = '', scheme = '', amount = '', day = '', installments = '' }: Readonly<Record<string, string>>) {
  const count = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : text)
  return { investor, scheme, amount, day: count(day), installments: count(installments) }
}

function daysText(days: readonly number[]): string {
  const isRange = days.every((day, index) => index === 0 || day === (days[index - 1] as number) + 1)
  return isRange ? `From ${days[0]} to ${days.at(-1)}` : `One of ${days.join(', ')}`
}
