import { checkMandateCovers, paymentLifecycle } from '@foliokit/payments'
import { indiaDate } from '@foliokit/schedule'
import type { Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { invalidField, Refusal } from '../../wire/refusal.js'
import { tellCreated } from '../events.js'
import { coveringMandate, type MandateRecord } from '../mandates/mandate-record.js'
import { totalOf } from '../orders/dealing.js'
import { refuseLate } from '../orders/order-engine.js'
import { refuseSteps } from '../take-step.js'
import type { PurchaseRecord } from '../orders/order-record.js'
import { refuseIssues } from '../orders/place-order.js'
import { beginDebit } from './payment-engine.js'
import type { PaymentRecord } from './payment-record.js'

/** The purchases that a payment is for: known, each once, and all of one investment account. */
export function ordersOf(tenant: Tenant, oldIds: readonly string[], field: string): readonly PurchaseRecord[] {
  if (new Set(oldIds).size !== oldIds.length) throw invalidField(field, 'names an order more than once')
  const orders = oldIds.map((oldId) => {
    const order = tenant.ordersByOldId.get(oldId)
    if (order?.kind !== 'purchase') throw invalidField(field, `purchase order ${oldId} not found`)
    return order
  })
  if (new Set(orders.map(({ account }) => account)).size > 1) throw invalidField(field, 'names orders of several investment accounts')
  return orders
}

/** Refuses unless every order takes a payment now. A debit does not look for an earlier payment (field notes §2.1). */
export function refuseUnpayable(
  world: World,
  orders: readonly PurchaseRecord[],
  field: string,
  { earlierPaymentsCount = true }: { readonly earlierPaymentsCount?: boolean } = {},
): void {
  for (const order of orders) {
    try {
      const { payment } = order.stored.context
      if (earlierPaymentsCount || payment === 'none' || payment === 'failed')
        refuseSteps(order, [{ type: 'payment_started', at: world.clock.stamp() }])
      refuseLate(world, order)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw invalidField(field, `order ${order.oldId}: ${error.message}`)
    }
  }
}

type NewPayment = Pick<PaymentRecord, 'type' | 'orders' | 'method'> & Partial<Pick<PaymentRecord, 'mandate' | 'debitDate' | 'postback'>>

/** Keeps a new payment. */
export function keepPayment(
  world: World,
  tenant: Tenant,
  { type, orders, method, mandate = null, debitDate = null, postback = null }: NewPayment,
): PaymentRecord {
  const kind = type === 'NACH' ? 'nach' : method === 'UPI' ? 'upi' : 'netbanking'
  const record: PaymentRecord = {
    object: 'payment',
    id: tenant.nextId('payment'),
    type,
    orders,
    amount: totalOf(orders),
    method,
    mandate,
    debitDate,
    postback,
    lifecycle: paymentLifecycle,
    stored: paymentLifecycle.start({
      type: kind,
      at: world.clock.stamp(),
      ...(type === 'NACH' && mandate !== null && { mandateStatus: mandate.stored.state }),
    }),
  }
  tenant.payments.set(record.id, record)
  tellCreated(world, record)
  return record
}

/** Opens a debit under a mandate: it must be approved and cover what the orders add up to, today (domain §7). */
export function createDebit(
  world: World,
  tenant: Tenant,
  mandate: MandateRecord,
  orders: readonly PurchaseRecord[],
  field: string,
): PaymentRecord {
  refuseUncovered(world, mandate, orders)
  refuseUnpayable(world, orders, field, { earlierPaymentsCount: false })
  const debitDate = indiaDate(world.clock.now())
  const record = keepPayment(world, tenant, { type: 'NACH', orders, mandate, debitDate, method: null })
  beginDebit(world, record)
  return record
}

/** Refuses a debit that the mandate does not cover. */
export function refuseUncovered(
  world: World,
  mandate: MandateRecord,
  orders: readonly { readonly amount: PurchaseRecord['amount'] }[],
): void {
  const debit = { amount: totalOf(orders), on: indiaDate(world.clock.now()) }
  refuseIssues(checkMandateCovers(debit, coveringMandate(mandate)).map((issue) => ({ ...issue, path: ['mandate_id'] })))
}
