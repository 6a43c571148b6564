import { rupees, units } from '@foliokit/money'
import { paymentOutcome } from '@foliokit/payments'
import { formatIndiaInstant } from '@foliokit/schedule'
import { caughtUp } from './checked-order.js'
import type { DeskParts, DeskTenant } from './desk.js'
import { orderColumns, orderOf, saveOrder, type OrderRow } from './order-row.js'
import { platformProblem, Problem } from './problem.js'

/** Places an approved order at the platform, exactly once, with the investor's consent. What is placed already is found again. */
export async function placed(parts: DeskParts, { client }: DeskTenant, row: OrderRow): Promise<OrderRow> {
  const key = `desk/${row.id}`
  const consent = { email: row.email }
  const common = { mf_investment_account: row.account, scheme: row.scheme }
  const made =
    row.kind === 'purchase'
      ? await client.safe.purchases.ensure({ key, body: { ...common, amount: rupees(row.amount ?? '0') } })
      : await client.safe.redemptions.ensure({ key, body: { ...common, folio_number: row.folio ?? '', units: units(row.units ?? '0') } })
  if (!('value' in made)) throw platformProblem(made.error)
  const { id, old_id } = made.value
  const given =
    row.kind === 'purchase' ? await client.safe.purchases.consent(id, consent) : await client.safe.redemptions.confirm(id, consent)
  if (!('value' in given)) throw platformProblem(given.error)
  // Known by its id only with the consent: until then it is taken up from the start again, and found.
  await parts.database.query('update desk_orders set order_id = $2, order_old_id = $3 where id = $1', [row.id, id, old_id])
  return refreshed(parts, { ...row, order_id: id, order_old_id: old_id })
}

/** Looks what became of an order at the platform, and moves what is stored as far as that. */
export async function refreshed(parts: DeskParts, row: OrderRow): Promise<OrderRow> {
  const tenant = parts.tenants[row.tenant]
  if (tenant === undefined) return row
  // Approved, and not placed: a process ended in between, or the platform did not answer.
  if (row.order_id === null) return row.stored.state === 'pending' ? placed(parts, tenant, row) : row
  const group = row.kind === 'purchase' ? tenant.client.purchases : tenant.client.redemptions
  const order = await group.fetch(row.order_id)
  const stored = caughtUp(row.kind, row.stored, order, formatIndiaInstant(tenant.clock.now()), { email: row.email })
  if (stored === row.stored) return row
  // Of two that look at once, one stores it and the other shows what was stored.
  return (await saveOrder(parts, row, stored)) ?? orderOf(parts, row.tenant, row.id)
}

/** Moves the order that an event of the platform is about. */
export async function orderTold(parts: DeskParts, orderId: string): Promise<void> {
  const [row] = await parts.database.query<OrderRow>(`select ${orderColumns} from desk_orders where order_id = $1`, [orderId])
  if (row !== undefined) await refreshed(parts, row)
}

/** The key of an order's payment, or of the next one when the one before has ended without money: never two that are open. */
export async function paymentKey(client: DeskTenant['client'], { id, payment_id }: OrderRow): Promise<string> {
  if (payment_id === null) return `desk/${id}/payment`
  const { status } = await client.payments.fetch(payment_id)
  if (paymentOutcome(status) !== 'not_paid') throw paymentOpen()
  return `desk/${id}/payment/after-${payment_id}`
}

/** Why no second payment is opened. */
export const paymentOpen = () =>
  new Problem(409, 'DESK_PAYMENT_OPEN', 'A payment is open already: its page was given out once, and works for 15 minutes.')

/** Has the platform take an order up again whose payment failed, as it does while the order's window is open (domain §5). */
export async function retried(parts: DeskParts, { client }: DeskTenant, row: OrderRow): Promise<OrderRow> {
  await client.purchases.retry(row.order_id ?? '')
  return refreshed(parts, row)
}
