import type { PaymentEvent } from '@foliokit/payments'
import { stepPayment } from '../engine/payment-engine.js'
import { allotmentOf, refusedPayment, stepPurchase } from '../engine/purchase-engine.js'
import type { PurchaseRecord } from '../engine/purchase-record.js'
import type { World } from '../store/world.js'
import { invalidField, notFound } from '../wire/refusal.js'
import type { Call, Handler } from './handler.js'
import { paymentOf } from './payments.js'

type OrderStatus = Call<'simulations.order'>['body']['status']

export const simulateOrder: Handler<'simulations.order'> = ({ world, tenant, path: [oldId = ''], body }) => {
  const record = tenant.purchases.get(tenant.purchaseIds.get(oldId) ?? '')
  if (record === undefined) throw notFound('order')
  if (record.order.context.gateway === 'ondc') throw invalidField('status', 'orders cannot be simulated on gateway ondc')
  simulations[body.status](world, record)
  return { message: 'order updated successfully' }
}

const simulations: Readonly<Record<OrderStatus, (world: World, record: PurchaseRecord) => void>> = {
  /** As if the order had been paid: a payment that succeeds at once. */
  PAYMENT_CONFIRMED: (world, record) => {
    const at = world.clock.stamp()
    // A payment that is in progress already is the one to confirm.
    if (record.order.context.payment !== 'in_progress') {
      const refused = refusedPayment(world, record)
      if (refused !== undefined) throw refused
      stepPurchase(world, record, { type: 'payment_started', at })
    }
    stepPurchase(world, record, { type: 'payment_succeeded', at })
  },
  SUBMITTED: (world, record) => stepPurchase(world, record, { type: 'submitted', at: world.clock.stamp() }),
  SUCCESSFUL: (world, record) =>
    stepPurchase(world, record, { type: 'succeeded', at: world.clock.stamp(), allotment: allotmentOf(world, record) }),
  FAILED: (world, record) =>
    stepPurchase(world, record, { type: 'failed', at: world.clock.stamp(), failureCode: 'order_failure_at_gateway' }),
  REVERSED: (world, record) => stepPurchase(world, record, { type: 'reversed', at: world.clock.stamp() }),
}

const paymentEvents = {
  SUBMITTED: 'submitted',
  APPROVED: 'approved',
  REJECTED: 'rejected',
  INITIATED: 'initiated',
  TIMEDOUT: 'timed_out',
  SUCCESS: 'succeeded',
  FAILED: 'failed',
} as const satisfies Readonly<Record<string, PaymentEvent['type']>>

export const simulatePayment: Handler<'simulations.payment'> = ({ world, tenant, path: [id = ''], body }) => {
  const record = paymentOf(tenant, id)
  const { status } = body
  if (status === 'PENDING') {
    if (record.payment.state !== 'PENDING')
      throw invalidField('status', `a payment in status ${record.payment.state} cannot become PENDING again`)
  } else {
    stepPayment(world, record, {
      type: paymentEvents[status],
      at: world.clock.stamp(),
      ...(status === 'FAILED' ? { failureCode: 'payment_failed' } : {}),
    })
  }
  return { message: `payment updated to status ${status}` }
}
