import { hasPaid, type MandateEvent, type PaymentEvent } from '@foliokit/payments'
import { stepMandate } from '../engine/mandates/mandate-engine.js'
import { allotmentOf } from '../engine/orders/dealing.js'
import { unitsIn } from '../engine/holdings/folio-ledger.js'
import { rowsBack, rowsOfOrder } from '../engine/holdings/order-rows.js'
import { refuseLate, settle, stepOrder } from '../engine/orders/order-engine.js'
import type { OrderRecord } from '../engine/orders/order-record.js'
import { mandatePays, stepPayment } from '../engine/payments/payment-engine.js'
import type { World } from '../store/world.js'
import { invalidField, notFound } from '../wire/refusal.js'
import type { Call, Handler } from './handler.js'
import { mandateOf } from './mandates.js'
import { paymentOf } from './payments.js'

type OrderStatus = Call<'simulations.order'>['body']['status']

export const simulateOrder: Handler<'simulations.order'> = ({ world, tenant, path: [oldId = ''], body }) => {
  const record = tenant.ordersByOldId.get(oldId)
  if (record === undefined) throw notFound('order')
  if (record.stored.context.gateway === 'ondc') throw invalidField('status', 'orders cannot be simulated on gateway ondc')
  simulations[body.status](world, record)
  return { message: 'order updated successfully' }
}

const simulations: Readonly<Record<OrderStatus, (world: World, record: OrderRecord) => void>> = {
  /** As if a purchase had been paid, by a payment that succeeds at once. A redemption or a switch is confirmed. */
  PAYMENT_CONFIRMED: (world, record) => {
    const at = world.clock.stamp()
    if (record.kind !== 'purchase') return stepOrder(world, record, { type: 'confirmed', at })
    // A payment that is in progress already is the one to confirm.
    if (record.stored.context.payment !== 'in_progress') {
      refuseLate(world, record)
      stepOrder(world, record, { type: 'payment_started', at })
    }
    stepOrder(world, record, { type: 'payment_succeeded', at })
  },
  SUBMITTED: (world, record) => stepOrder(world, record, { type: 'submitted', at: world.clock.stamp() }),
  SUCCESSFUL: (world, record) => {
    if (record.kind !== 'purchase') {
      if (record.stored.state !== 'submitted') throw notFrom(record, 'successful')
      return settle(world, record)
    }
    stepOrder(world, record, { type: 'succeeded', at: world.clock.stamp(), allotment: allotmentOf(world, record) })
  },
  FAILED: (world, record) => stepOrder(world, record, { type: 'failed', at: world.clock.stamp(), failureCode: 'order_failure_at_gateway' }),
  REVERSED: (world, record) => {
    refuseShortfall(record)
    stepOrder(world, record, { type: 'reversed', at: world.clock.stamp() })
  },
}

const notFrom = ({ stored: { state } }: OrderRecord, to: string) => invalidField('status', `an order in state ${state} cannot become ${to}`)

/** Refuses to take back units that have left the folio since. */
function refuseShortfall(record: OrderRecord): void {
  const { folioNumber } = record
  const folio = folioNumber === null ? undefined : record.account.folios.get(folioNumber)
  if (record.stored.state !== 'successful' || folio === undefined) return
  const rows = rowsOfOrder(record, folio.number)
  if (folio.ledger.refusal(rowsBack(rows)) === undefined) return
  const brought = rows.find(({ transaction: { type } }) => type === 'purchase' || type === 'switch_in')?.transaction
  if (brought === undefined) throw invalidField('status', 'what the order took out cannot be put back')
  const held = unitsIn(folio.ledger, brought.isin)
  throw invalidField('status', `the folio holds ${held} of the ${brought.units} units to take back, or has dealt with them since`)
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
    if (record.stored.state !== 'PENDING')
      throw invalidField('status', `a payment in status ${record.stored.state} cannot become PENDING again`)
  } else {
    if (hasPaid(status) && record.type === 'NACH' && !mandatePays(record))
      throw invalidField('status', 'a debit succeeds under an APPROVED mandate only')
    stepPayment(world, record, {
      type: paymentEvents[status],
      at: world.clock.stamp(),
      ...(status === 'FAILED' ? { failureCode: 'payment_failed' } : {}),
    })
  }
  return { message: `payment updated to status ${status}` }
}

const mandateEvents = {
  RECEIVED: 'received',
  SUBMITTED: 'submitted',
  APPROVED: 'approved',
  REJECTED: 'rejected',
} as const satisfies Readonly<Record<string, MandateEvent['type']>>

export const simulateMandate: Handler<'simulations.mandate'> = ({ world, tenant, path: [id = ''], body }) => {
  const record = mandateOf(tenant, id)
  const { status } = body
  if (status === 'CREATED') {
    if (record.stored.state !== 'CREATED')
      throw invalidField('status', `a mandate in status ${record.stored.state} cannot become CREATED again`)
  } else {
    stepMandate(world, record, {
      type: mandateEvents[status],
      at: world.clock.stamp(),
      ...(status === 'REJECTED' ? { reason: 'Rejected by simulation' } : {}),
    })
  }
  return { message: `mandate updated to status ${status}` }
}
