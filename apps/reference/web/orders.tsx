import type { OrderShape } from '../src/desk/shapes.js'
import { Shown, useLoaded } from './load.js'
import { Heading, Nothing, State, Table } from './parts.js'
import { href } from './router.js'
import { useSession } from './session.js'
import { money, unitsText, when, words } from './words.js'

/** Every order of the firm, the newest first; for a checker those that wait for one stand apart. */
export function Orders() {
  const { api, session } = useSession()
  const loaded = useLoaded(() => api.orders(), 'orders')
  return (
    <>
      <Heading title="Orders">
        {session.role === 'maker' && (
          <a className="button primary" href={href('buy')}>
            Buy
          </a>
        )}
      </Heading>
      <Shown of={loaded}>
        {({ orders }) => {
          const waiting = orders.filter(({ may }) => may.approve)
          return (
            <>
              {waiting.length > 0 && (
                <>
                  <h2>Waiting for you</h2>
                  <OrderTable label="Orders that wait for your approval" orders={waiting} />
                  <h2>All</h2>
                </>
              )}
              {orders.length === 0 ? <Nothing>There are no orders yet.</Nothing> : <OrderTable label="All orders" orders={orders} />}
            </>
          )
        }}
      </Shown>
    </>
  )
}

/** Orders as a table. */
export function OrderTable({ label, orders }: { readonly label: string; readonly orders: readonly OrderShape[] }) {
  return (
    <Table
      label={label}
      head={['Order', 'Investor', 'Scheme', 'Made', 'State']}
      rows={orders.map((order) => [
        order.id,
        <a href={href('orders', order.id)}>
          {words(order.kind)} {sizeOf(order)}
        </a>,
        order.investorName,
        <span className="name">{order.schemeName}</span>,
        <span className="nowrap">{when(order.createdAt)}</span>,
        <State of={order.state} />,
      ])}
    />
  )
}

/** How much an order is for. */
export function sizeOf({ amount, units }: Pick<OrderShape, 'amount' | 'units'>): string {
  if (amount !== null) return money(amount)
  return units === null ? 'of everything' : `${unitsText(units)} units`
}
