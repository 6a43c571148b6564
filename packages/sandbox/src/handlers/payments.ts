import { sum, rupees } from '@foliokit/money'
import { paymentLifecycle } from '@foliokit/payments'
import { indiaDate } from '@foliokit/schedule'
import { timeOutWhenDue } from '../engine/payment-engine.js'
import { paymentAnswer, type PaymentRecord } from '../engine/payment-record.js'
import { refusedPayment, stepPurchase } from '../engine/purchase-engine.js'
import type { PurchaseRecord } from '../engine/purchase-record.js'
import type { Tenant } from '../store/tenant.js'
import { invalidField, notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { pageOf } from './page.js'

export const createNetbankingPayment: Handler<'payments.createNetbanking'> = ({ world, tenant, body }) => {
  const orders = ordersOf(tenant, body.amc_order_ids)
  const at = world.clock.stamp()
  for (const order of orders) {
    const refused = refusedPayment(world, order)
    if (refused !== undefined) throw invalidField('amc_order_ids', `order ${order.oldId}: ${refused.message}`)
  }
  if (body.bank_account_id !== undefined && !knowsBankAccount(orders, body.bank_account_id))
    throw invalidField('bank_account_id', 'is not a bank account of the investor')

  const record: PaymentRecord = {
    id: String(tenant.payments.size + 1),
    orders,
    amount: sum(
      rupees('0'),
      orders.map(({ amount }) => amount),
    ),
    method: body.method ?? 'NETBANKING',
    payment: paymentLifecycle.start({ type: body.method === 'UPI' ? 'upi' : 'netbanking', at }),
  }
  tenant.payments.set(record.id, record)
  for (const order of orders) {
    stepPurchase(world, order, { type: 'payment_started', at })
    order.paymentId = record.id
  }
  timeOutWhenDue(world, record)
  return { id: record.id, token_url: `${world.publicUrl}/api/pg/payments/netbanking/page?txnId=${world.random.hex(32)}` }
}

export const fetchPayment: Handler<'payments.fetch'> = ({ tenant, path: [id = ''] }) => paymentAnswer(paymentOf(tenant, id))

export const listPayments: Handler<'payments.list'> = ({ world, tenant, query }) => {
  const { from, to, payment_type: type, payment_status: statuses, amc_order_ids: orderIds, direction = 'desc' } = query
  if (to !== undefined && from === undefined) throw invalidField('to', 'is accepted together with from only')
  const until = to ?? indiaDate(world.clock.now())
  if (from !== undefined && from > until) throw invalidField('from', `must not be after ${until}`)
  const rows = [...tenant.payments.values()].filter((record) => {
    const createdOn = indiaDate(record.payment.context.createdAt)
    if (from !== undefined && (createdOn < from || createdOn > until)) return false
    if (type !== undefined && type !== 'NETBANKING') return false
    if (statuses !== undefined && !statuses.includes(record.payment.state)) return false
    return orderIds === undefined || record.orders.some(({ oldId }) => orderIds.includes(oldId))
  })
  const { shown, envelope } = pageOf(direction === 'desc' ? rows.reverse() : rows, query)
  return { ...envelope, payments: shown.map(paymentAnswer) }
}

/** A payment of the tenant. Another tenant's is as absent as none. */
export function paymentOf(tenant: Tenant, id: string): PaymentRecord {
  const record = tenant.payments.get(id)
  if (record === undefined) throw notFound('payment')
  return record
}

/** The orders that a payment is for: known, each once, and all of one investment account. */
function ordersOf(tenant: Tenant, oldIds: readonly string[]): readonly PurchaseRecord[] {
  if (new Set(oldIds).size !== oldIds.length) throw invalidField('amc_order_ids', 'names an order more than once')
  const orders = oldIds.map((oldId) => {
    const order = tenant.purchases.get(tenant.purchaseIds.get(oldId) ?? '')
    if (order === undefined) throw invalidField('amc_order_ids', `order ${oldId} not found`)
    return order
  })
  if (new Set(orders.map(({ account }) => account)).size > 1)
    throw invalidField('amc_order_ids', 'names orders of several investment accounts')
  return orders
}

function knowsBankAccount(orders: readonly PurchaseRecord[], oldId: string): boolean {
  return orders.every(({ account }) =>
    [...account.folios.values()].some(({ bankAccounts }) => bankAccounts.some((bank) => bank.old_id === oldId)),
  )
}
