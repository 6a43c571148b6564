import { lazy, Suspense } from 'react'
import type { OrderShape } from '../src/desk/shapes.js'
import { Shown, useLoaded } from './load.js'
import { sizeOf } from './orders.js'
import { Act, Facts, Heading, State } from './parts.js'
import { href, leaveFor } from './router.js'
import { useSession } from './session.js'
import { navText, unitsText, when, words } from './words.js'

const Diagram = lazy(() => import('./diagram.js').then(({ Diagram: drawing }) => ({ default: drawing })))

/** One order: what it is, what can be done with it, and where it stands in its life. */
export function Order({ id }: { readonly id: string }) {
  const { api } = useSession()
  const loaded = useLoaded(() => api.order(id), id)
  return <Shown of={loaded}>{(order) => <Whole order={order} />}</Shown>
}

function Whole({ order }: { readonly order: OrderShape }) {
  const { api, refresh } = useSession()
  const { id, kind, state, failure, may, allotted, history } = order
  const diagram = useLoaded(() => api.diagram(kind), kind)
  return (
    <>
      <Heading title={`${words(kind)} ${sizeOf(order)}`} over={<a href={href('orders')}>Orders</a>}>
        {may.approve && (
          <Act isPrimary work={() => api.approve(id).then(refresh)}>
            Approve and send
          </Act>
        )}
        {may.pay && (
          <Act isPrimary work={() => api.pay(id).then(({ url }) => leaveFor(url, href('orders', id)))}>
            Pay
          </Act>
        )}
      </Heading>
      <div className="split">
        <section className="card" aria-labelledby="facts">
          <h2 id="facts">Facts</h2>
          <Facts
            of={[
              ['State', <State of={state} />],
              ...(failure === null ? [] : [['Why', words(failure)] as const]),
              ['Investor', <a href={href('investors', order.investor)}>{order.investorName}</a>],
              ['Scheme', order.schemeName],
              ...(order.folio === null ? [] : [['Folio', order.folio] as const]),
              ['Made by', order.maker],
              ['Approved by', order.checker ?? 'nobody yet'],
              ...(allotted === null
                ? []
                : [
                    [kind === 'purchase' ? 'Allotted' : 'Redeemed', `${unitsText(allotted.units)} units`] as const,
                    ['NAV', navText(allotted.nav)] as const,
                    ['Traded on', when(allotted.on)] as const,
                  ]),
            ]}
          />
          <h2>So far</h2>
          <ol className="history" aria-live="polite">
            {history.map(({ at, state: entered }, index) => (
              <li key={`${index} ${entered}`}>
                <State of={entered} /> <span className="quiet nowrap">{when(at)}</span>
              </li>
            ))}
          </ol>
          {waitsFor(order) !== undefined && <p className="hint">{waitsFor(order)}</p>}
        </section>
        <section className="card" aria-labelledby="life">
          <h2 id="life">Its life</h2>
          <Shown of={diagram}>
            {(shape) => (
              <Suspense fallback={<p className="quiet">Loading …</p>}>
                <Diagram shape={shape} current={state} path={['draft', ...history.map((each) => each.state)]} />
              </Suspense>
            )}
          </Shown>
        </section>
      </div>
    </>
  )
}

function waitsFor({ state, kind, may }: OrderShape): string | undefined {
  if (state === 'awaiting_approval' && !may.approve)
    return 'Another person, a checker, has to approve it. The platform hears nothing of it before.'
  if (may.pay) return 'It has to be paid before it goes to the fund house.'
  if (state === 'confirmed' || state === 'submitted')
    return kind === 'purchase'
      ? 'Units are allotted on the next business days. Let a day pass to see it.'
      : 'The fund house redeems on the next business days. Let a day pass to see it.'
  return undefined
}
