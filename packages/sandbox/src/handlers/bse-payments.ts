import { keepPayment, ordersOf, refuseUnpayable } from '../engine/payments/new-payment.js'
import { beginPagePayment } from '../engine/payments/payment-engine.js'
import { gatewayPagePath, openPage } from '../pages/address.js'
import { forwardPage } from '../pages/forward-page.js'
import { invalidField } from '../wire/refusal.js'
import type { Handler } from './handler.js'

export const createBsePayment: Handler<'bsePayments.create'> = ({ world, tenant, body }) => {
  const orders = ordersOf(tenant, body.order_ids, 'order_ids')
  if (orders.some(({ stored }) => stored.context.gateway !== 'bse'))
    throw invalidField('order_ids', 'names an order that is not on gateway bse')
  refuseUnpayable(world, orders, 'order_ids')
  const url = body.payment_postback_url ?? body.postback_url ?? ''
  const record = keepPayment(world, tenant, { type: 'NETBANKING', orders, method: 'NETBANKING', postback: { url, method: 'get' } })
  beginPagePayment(world, record)
  const fields = { txnId: openPage(world, record) }
  return forwardPage({ title: 'On to the bank', action: world.publicUrl() + gatewayPagePath, method: 'get', fields })
}
