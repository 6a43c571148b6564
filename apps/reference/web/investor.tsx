import { lazy, Suspense } from 'react'
import type { HoldingsShape, InvestorShape } from '../src/desk/shapes.js'
import { Shown, useLoaded } from './load.js'
import { OrderTable } from './orders.js'
import { Act, Facts, Heading, Nothing, State, Table } from './parts.js'
import { href, leaveFor } from './router.js'
import { useSession } from './session.js'
import { money, navText, percent, unitsText, when } from './words.js'

const Chart = lazy(() => import('./chart.js').then(({ Chart: drawing }) => ({ default: drawing })))

/** One investor: account and mandate, holdings with their value over time, and orders. */
export function Investor({ id }: { readonly id: string }) {
  const { api } = useSession()
  const loaded = useLoaded(() => api.investor(id), id)
  return <Shown of={loaded}>{(investor) => <Whole investor={investor} />}</Shown>
}

function Whole({ investor }: { readonly investor: InvestorShape }) {
  const { api, session } = useSession()
  const { id, name, pan, step, folios, mandate } = investor
  const holdings = useLoaded(() => api.holdings(id), id)
  const orders = useLoaded(() => api.orders(), 'orders')
  const isMaker = session.role === 'maker' && step === 'open'
  return (
    <>
      <Heading title={name} over={<a href={href('investors')}>Investors</a>}>
        {isMaker && (
          <>
            <a className="button primary" href={href('buy', id)}>
              Buy
            </a>
            <a className="button" href={href('new-plan', id)}>
              Start a SIP
            </a>
            <a className="button" href={href('redeem', id)}>
              Redeem
            </a>
          </>
        )}
      </Heading>
      <div className="split uneven">
        <section className="card" aria-labelledby="value">
          <h2 id="value">Holdings</h2>
          <Shown of={holdings}>{(found) => <Holdings holdings={found} />}</Shown>
        </section>
        <section className="card" aria-labelledby="account">
          <h2 id="account">Account</h2>
          <Facts
            of={[
              ['PAN', <span className="code">{pan}</span>],
              ['Account', <State of={step === 'open' ? 'open' : `at step ${step}`} />],
              ['Folios', folios.length === 0 ? 'none yet' : folios.join(', ')],
              ['Mandate', mandate === null ? 'none yet' : <State of={mandate.status} />],
            ]}
          />
          {isMaker && !/approved/i.test(mandate?.status ?? '') && (
            <>
              <p className="hint">A mandate lets the bank pay SIP installments up to ₹1,00,000.00 each.</p>
              <Act work={() => api.mandate(id).then(({ url }) => leaveFor(url, href('investors', id)))}>Authorise a mandate</Act>
            </>
          )}
        </section>
      </div>
      <h2>Orders</h2>
      <Shown of={orders}>
        {({ orders: all }) => {
          const own = all.filter((order) => order.investor === id)
          return own.length === 0 ? <Nothing>There are no orders yet.</Nothing> : <OrderTable label={`Orders of ${name}`} orders={own} />
        }}
      </Shown>
    </>
  )
}

function Holdings({ holdings: { asOn, holdings, invested, worth, realised, xirr, series } }: { readonly holdings: HoldingsShape }) {
  if (holdings.length === 0) return <Nothing>Nothing is held yet.</Nothing>
  return (
    <>
      <Facts
        of={[
          [`Worth on ${when(asOn)}`, <strong className="large">{money(worth)}</strong>],
          ['Invested', money(invested)],
          ['Gains taken', money(realised)],
          ['Return a year (XIRR)', xirr === null ? 'not yet' : percent(xirr)],
        ]}
      />
      {series.length > 1 && (
        <Suspense fallback={<p className="quiet">Loading …</p>}>
          <Chart series={series} />
        </Suspense>
      )}
      <Table
        label="Holdings by scheme"
        head={['Scheme', 'Folio', 'Units', 'NAV', 'Worth']}
        rows={holdings.map((each) => [
          `${each.folio} ${each.scheme}`,
          <span className="name">{each.schemeName}</span>,
          each.folio,
          <span className="digits">{unitsText(each.units)}</span>,
          <span className="digits">{each.nav === null ? '–' : navText(each.nav)}</span>,
          <span className="digits">{each.worth === null ? '–' : money(each.worth)}</span>,
        ])}
      />
    </>
  )
}
