import type { InstallmentShape, PlanShape } from '../src/desk/shapes.js'
import { Calendar } from './calendar.js'
import { Shown, useLoaded } from './load.js'
import { Act, Facts, Heading, State, Table } from './parts.js'
import { href } from './router.js'
import { useSession } from './session.js'
import { money, when } from './words.js'

/** One SIP: its terms, its dates on a calendar, and its installments, of which those to come can be skipped. */
export function Plan({ id }: { readonly id: string }) {
  const { api } = useSession()
  const loaded = useLoaded(() => api.plan(id), id)
  return <Shown of={loaded}>{(plan) => <Whole plan={plan} />}</Shown>
}

function Whole({ plan }: { readonly plan: PlanShape }) {
  const { id, investor, investorName, schemeName, amount, state, remaining, next, installments, warning } = plan
  return (
    <>
      <Heading title={`${money(amount)} each month`} over={<a href={href('plans')}>SIPs</a>} />
      <div role="status">{warning !== null && <p className="notice warn">{warning}</p>}</div>
      <div className="split">
        <section className="card" aria-labelledby="terms">
          <h2 id="terms">Terms</h2>
          <Facts
            of={[
              ['State', <State of={state} />],
              ['Investor', <a href={href('investors', investor)}>{investorName}</a>],
              ['Scheme', schemeName],
              ['Next on', next === null ? '–' : when(next)],
              ['Installments to come', remaining === null ? 'without end' : String(remaining)],
            ]}
          />
        </section>
        <section className="card" aria-labelledby="calendar">
          <h2 id="calendar">Calendar</h2>
          <Calendar installments={installments} />
        </section>
      </div>
      <h2>Installments</h2>
      <Table
        label="Installments"
        head={['Number', 'Day', 'State', 'Skip', 'Sent on']}
        rows={installments.map((each) => [
          String(each.number),
          String(each.number),
          <span className="nowrap">{when(each.day)}</span>,
          <State of={each.state} />,
          state === 'active' && each.state === 'planned' ? <Skip plan={id} installment={each} /> : '',
          <>
            <span className="nowrap">{when(each.processingDay)}</span> {each.moved !== null && <span className="quiet">{each.moved}</span>}
          </>,
        ])}
      />
    </>
  )
}

function Skip({ plan, installment: { number, day } }: { readonly plan: string; readonly installment: InstallmentShape }) {
  const { api, session, refresh } = useSession()
  if (session.role !== 'maker') return null
  return (
    <Act work={() => api.skip(plan, { from: day, to: day }).then(refresh)}>
      Skip<span className="unseen"> installment {number}</span>
    </Act>
  )
}
