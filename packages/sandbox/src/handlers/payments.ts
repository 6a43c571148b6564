import { indiaDate } from '@foliokit/schedule'
import type { PurchaseRecord } from '../engine/orders/order-record.js'
import { createDebit, keepPayment, ordersOf, refuseUnpayable } from '../engine/payments/new-payment.js'
import { beginPagePayment } from '../engine/payments/payment-engine.js'
import { paymentAnswer, type PaymentRecord } from '../engine/payments/payment-record.js'
import { pageAddress } from '../pages/address.js'
import { paysFrom } from '../store/bank-accounts.js'
import type { Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { invalidField, notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { mandateIn } from './mandates.js'
import { pageOf } from './page.js'

export const createNetbankingPayment: Handler<'payments.createNetbanking'> = ({ world, tenant, body }) => {
  const orders = ordersOf(tenant, body.amc_order_ids, 'amc_order_ids')
  refuseWrongProvider(world, body)
  if (orders.some(({ stored }) => stored.context.gateway === 'bse'))
    throw invalidField('amc_order_ids', 'orders on gateway bse are paid with POST /api/oms/bse_payments')
  refuseUnpayable(world, orders, 'amc_order_ids')
  if (body.bank_account_id !== undefined && !allPayFrom(tenant, orders, body.bank_account_id))
    throw invalidField('bank_account_id', 'is not a bank account of the investor')
  if (body.upi !== undefined && body.method !== 'UPI') throw invalidField('upi', 'goes with method UPI only')

  const { payment_postback_url: url } = body
  const record = keepPayment(world, tenant, {
    type: 'NETBANKING',
    orders,
    method: body.method ?? 'NETBANKING',
    postback: url === undefined ? null : { url, method: 'post' },
  })
  beginPagePayment(world, record)
  const token_url = pageAddress(world, record)
  if (body.upi?.type !== 'uri') return { id: record.id, token_url }
  const uri = `upi://pay?pa=foliokit@sandbox&am=${record.amount}&tr=${record.id}`
  return { id: record.id, token_url, upi: { type: 'uri', uri } }
}

export const createNachPayment: Handler<'payments.createNach'> = ({ world, tenant, body }) => {
  const mandate = mandateIn(tenant, body.mandate_id, 'mandate_id')
  const orders = ordersOf(tenant, body.amc_order_ids, 'amc_order_ids')
  return { id: createDebit(world, tenant, mandate, orders, 'amc_order_ids').id }
}

export const fetchPayment: Handler<'payments.fetch'> = ({ tenant, path: [id = ''] }) => paymentAnswer(paymentOf(tenant, id))

export const listPayments: Handler<'payments.list'> = ({ world, tenant, query }) => {
  const { from, to, payment_type: type, payment_status: statuses, amc_order_ids: orderIds, direction = 'desc' } = query
  if (to !== undefined && from === undefined) throw invalidField('to', 'is accepted together with from only')
  const until = to ?? indiaDate(world.clock.now())
  if (from !== undefined && from > until) throw invalidField('from', `must not be after ${until}`)
  const rows = [...tenant.payments.values()].filter((record) => {
    const createdOn = indiaDate(record.stored.context.createdAt)
    if (from !== undefined && (createdOn < from || createdOn > until)) return false
    if (type !== undefined && type !== record.type) return false
    if (statuses !== undefined && !statuses.includes(record.stored.state)) return false
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

/** Gateway ondc needs to know the method, and knows one provider, under one name for payments and another for mandates (field notes §5, row 17). */
function refuseWrongProvider(
  world: World,
  { method, provider_name }: { readonly method?: string | undefined; readonly provider_name?: string | undefined },
): void {
  if (world.gateway !== 'ondc') return
  if (method === undefined) throw invalidField('method', 'is required on gateway ondc')
  if (provider_name !== undefined && provider_name !== 'ONDC')
    throw invalidField('provider_name', 'must be ONDC for payments on gateway ondc')
}

function allPayFrom(tenant: Tenant, orders: readonly PurchaseRecord[], oldId: string): boolean {
  return orders.every(({ account }) => paysFrom(tenant, account, oldId))
}
