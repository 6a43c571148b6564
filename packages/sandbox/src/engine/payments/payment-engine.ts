import { paymentOutcome, readMandateStatus, tokenUrlSeconds, type PaymentEvent } from '@foliokit/payments'
import { indiaDate } from '@foliokit/schedule'
import type { World } from '../../store/world.js'
import { canStepOrder, stepOrder } from '../orders/order-engine.js'
import { takeStep } from '../take-step.js'
import { dayStart, timing } from '../timing.js'
import type { PaymentRecord } from './payment-record.js'

/** Takes one step of a payment and tells its orders what became of it. */
export function stepPayment(world: World, record: PaymentRecord, event: PaymentEvent): void {
  const before = paymentOutcome(record.stored.state)
  takeStep(world, record, event)
  const after = paymentOutcome(record.stored.state)
  if (after === before) return
  if (after === 'paid') tellOrders(world, record, 'payment_succeeded')
  if (after === 'not_paid') tellOrders(world, record, 'payment_failed')
}

/** Lets a payment of a page begin: its link times out. */
export function beginPagePayment(world: World, record: PaymentRecord): void {
  startOrders(world, record)
  if (world.processing !== 'automatic') return
  world.clock.schedule(world.clock.now() + tokenUrlSeconds * 1000, () => {
    if (record.stored.state === 'PENDING') stepPayment(world, record, { type: 'timed_out', at: world.clock.stamp() })
  })
}

/** Lets a debit begin: it goes to the bank on its day, and the bank answers on the same day. */
export function beginDebit(world: World, record: PaymentRecord): void {
  startOrders(world, record)
  if (world.processing !== 'automatic') return
  const now = world.clock.now()
  const morning = dayStart(indiaDate(now))
  const [submitted, answered] =
    now < morning + timing.debitSubmitted
      ? [morning + timing.debitSubmitted, morning + timing.debitAnswered]
      : [now + timing.lateDebit.submitted, now + timing.lateDebit.answered]
  world.clock.schedule(submitted, () => {
    if (record.stored.state !== 'PENDING') return
    if (mandatePays(record)) stepPayment(world, record, { type: 'submitted', at: world.clock.stamp() })
    else stepPayment(world, record, { type: 'failed', at: world.clock.stamp(), failureCode: 'mandate_cancelled' })
  })
  world.clock.schedule(answered, () => {
    if (record.stored.state === 'SUBMITTED') stepPayment(world, record, { type: 'succeeded', at: world.clock.stamp() })
  })
}

/** Whether the mandate of a payment pays, where it has one. */
export function mandatePays({ mandate }: PaymentRecord): boolean {
  return mandate === null || readMandateStatus(mandate.stored.state) === 'APPROVED'
}

/**
 * Tells the orders that a payment has begun. One that another payment is in progress for, or that is paid, does not care: the platform
 * does not look for an earlier payment before it debits (field notes §2.1).
 */
function startOrders(world: World, record: PaymentRecord): void {
  const event = { type: 'payment_started', at: world.clock.stamp() } as const
  for (const order of record.orders) {
    if (!canStepOrder(order, event)) continue
    order.payment = record
    stepOrder(world, order, event)
  }
}

/**
 * An order that has moved on, by its expiry or to another payment, is left as it is: money that comes too late is refunded (field notes
 * §2.5).
 */
function tellOrders(world: World, record: PaymentRecord, type: 'payment_succeeded' | 'payment_failed'): void {
  const event = { type, at: world.clock.stamp() }
  for (const order of record.orders) {
    if (order.payment === record && canStepOrder(order, event)) stepOrder(world, order, event)
  }
}
