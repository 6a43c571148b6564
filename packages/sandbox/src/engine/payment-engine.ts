import { paymentLifecycle, paymentOutcome, tokenUrlSeconds, type PaymentEvent } from '@foliokit/payments'
import type { World } from '../store/world.js'
import type { PaymentRecord } from './payment-record.js'
import { refusedStep, stepPurchase } from './purchase-engine.js'
import { refusalOf } from './step.js'

/** Takes one step of a payment and tells its orders what became of it. */
export function stepPayment(world: World, record: PaymentRecord, event: PaymentEvent): void {
  const before = paymentOutcome(record.payment.state)
  const step = paymentLifecycle.apply(record.payment, event)
  if (!step.ok) throw refusalOf(step)
  record.payment = step.next
  const after = paymentOutcome(step.to)
  if (after === before) return
  if (after === 'paid') tellOrders(world, record, 'payment_succeeded')
  if (after === 'not_paid') tellOrders(world, record, 'payment_failed')
}

/** Times a payment out when its page has not been used within its life. */
export function timeOutWhenDue(world: World, record: PaymentRecord): void {
  if (world.processing !== 'automatic') return
  world.clock.schedule(world.clock.now() + tokenUrlSeconds * 1000, () => {
    if (record.payment.state !== 'PENDING') return
    stepPayment(world, record, { type: 'timed_out', at: world.clock.stamp() })
  })
}

/**
 * An order that has moved on, by its expiry or to another payment, is left as it is: money that comes too late is refunded (field notes,
 * payments).
 */
function tellOrders(world: World, record: PaymentRecord, type: 'payment_succeeded' | 'payment_failed'): void {
  const event = { type, at: world.clock.stamp() }
  for (const order of record.orders) {
    if (order.paymentId === record.id && refusedStep(order, event) === undefined) stepPurchase(world, order, event)
  }
}
