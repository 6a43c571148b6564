import { rupees } from '@foliokit/money'
import { purchaseLifecycle, redemptionLifecycle, switchLifecycle, type OrderWindow } from '@foliokit/orders'
import { checkMandateCovers } from '@foliokit/payments'
import { amountOn, mandateOn, skipTakingOf, type PlanInstallment } from '@foliokit/plans'
import { indiaDate, scheduledOn, type CivilDate } from '@foliokit/schedule'
import type { World } from '../../store/world.js'
import { coveringMandate } from '../mandates/mandate-record.js'
import { v1PurchaseLifecycle } from '../orders/new-purchase.js'
import { canStepOrder, stepOrder } from '../orders/order-engine.js'
import type { OrderRecord, PurchaseRecord } from '../orders/order-record.js'
import { keepOrder, orderIds } from '../orders/place-order.js'
import { windowAt, windowFrom, type WindowTerms } from '../orders/window.js'
import { createDebit } from '../payments/new-payment.js'
import type { PlanRecord, SkipRecord } from './plan-record.js'
import { countSkipped } from './skip-engine.js'

/** What is asked for in an installment. */
interface Asked {
  readonly window: OrderWindow
  readonly amount: string
  readonly mandate: string | null
  readonly skip: SkipRecord | null
}

/**
 * Makes the order of a plan's installment: of its slot, or of today when the caller generates. A skip instruction that covers the slot takes
 * it out at once (domain §4.9), and so does a caller who wants it cancelled.
 */
export function makeInstallment(
  world: World,
  plan: PlanRecord,
  installment: PlanInstallment | undefined,
  { cancelled = false }: { readonly cancelled?: boolean } = {},
): OrderRecord {
  const asked = askedOf(world, plan, installment)
  const { skip } = asked
  const order = newOrder(world, plan, { ...asked, takenOut: cancelled || skip !== null })
  plan.installments.push(order)
  keepOrder(world, plan.tenant, order)
  if (order.takenOut) takeOut(world, order)
  if (skip !== null && installment !== undefined) countSkipped(world, skip, installment.installmentDay)
  return order
}

function askedOf(world: World, plan: PlanRecord, installment: PlanInstallment | undefined): Asked {
  const now = world.clock.now()
  const { context } = plan.stored
  const hours = world.market.hoursOf(world.schemes.get(plan.isin)?.category, plan.kind)
  const terms: WindowTerms = { kind: plan.kind, gateway: context.gateway, hours, plan: plan.schedule.terms }
  if (installment === undefined) {
    const today = indiaDate(now)
    return { window: windowAt(terms, now), amount: amountOn(context, today), mandate: mandateOn(context, today), skip: null }
  }
  const { installmentDay, processingDay, amount, mandate } = installment
  // One that is made after the cut-off of its day is due as any order of that hour is (domain §3).
  const { date: earliest } = scheduledOn(now, hours)
  const due = earliest > processingDay ? earliest : processingDay
  return { window: windowFrom(terms, due, now), amount, mandate, skip: skipOf(plan, installmentDay) }
}

/** The instruction that takes an installment of a day: the first active one. */
function skipOf(plan: PlanRecord, day: CivilDate): SkipRecord | null {
  if (plan.skips.length === 0) return null
  const taking = skipTakingOf(
    plan.skips.map(({ stored }) => stored),
    day,
  )
  return plan.skips.find(({ stored }) => stored === taking) ?? null
}

function newOrder(
  world: World,
  plan: PlanRecord,
  { window, amount: asked, mandate, skip, takenOut }: Asked & { readonly takenOut: boolean },
): OrderRecord {
  const { gateway, systematic } = plan.stored.context
  const input = { gateway, at: world.clock.stamp(), ...window, plan: { systematic } }
  const amount = rupees(asked)
  const { account, installmentOrigin: origin } = plan
  const shared = { account, origin, plan, skip, takenOut }
  if (plan.kind === 'purchase') {
    const lifecycle = plan.throughV1 ? v1PurchaseLifecycle : purchaseLifecycle
    return {
      kind: 'purchase',
      object: 'mf_purchase',
      ...orderIds(world, 'mfp'),
      ...shared,
      isin: plan.isin,
      amount,
      fresh: plan.folioNumber === null,
      folioNumber: plan.folioNumber,
      bankAccountId: null,
      mandate: mandate === null ? null : (plan.tenant.mandates.get(mandate) ?? null),
      payment: null,
      lifecycle,
      stored: lifecycle.start(input),
    }
  }
  const withdrawal = { ...shared, amount, units: null, folioNumber: plan.folioNumber ?? '' }
  if (plan.kind === 'redemption')
    return {
      kind: 'redemption',
      object: 'mf_redemption',
      ...orderIds(world, 'mfr'),
      ...withdrawal,
      isin: plan.isin,
      bankAccount: null,
      lifecycle: redemptionLifecycle,
      stored: redemptionLifecycle.start({ ...input, amount: asked }),
    }
  return {
    kind: 'switch',
    object: 'mf_switch',
    ...orderIds(world, 'mfs'),
    ...withdrawal,
    outIsin: plan.isin,
    inIsin: plan.inIsin ?? '',
    lifecycle: switchLifecycle,
    stored: switchLifecycle.start({ ...input, amount: asked }),
  }
}

/** Marks an installment as cancelled. */
function takeOut(world: World, order: OrderRecord): void {
  const at = world.clock.stamp()
  if (order.kind === 'purchase') stepOrder(world, order, { type: 'cancelled', at })
  else stepOrder(world, order, { type: 'skipped', at })
}

/**
 * Carries an installment on by itself as far as the platform does: a systematic one needs no consent, and what a mandate pays is debited
 * as soon as the order takes a payment.
 */
export function carryOn(world: World, order: OrderRecord): void {
  if (world.processing !== 'automatic' || order.plan === null || order.takenOut) return
  const confirmed = { type: 'confirmed', at: world.clock.stamp() } as const
  const systematic = order.stored.context.plan?.systematic === true
  if (systematic && order.stored.state === 'pending' && canStepOrder(order, confirmed)) return stepOrder(world, order, confirmed)
  if (order.kind === 'purchase') debitWhenPayable(world, order)
}

function debitWhenPayable(world: World, order: PurchaseRecord): void {
  const { mandate, plan, payment } = order
  if (mandate === null || plan === null || payment !== null) return
  if (!canStepOrder(order, { type: 'payment_started', at: world.clock.stamp() })) return
  const debit = { amount: order.amount, on: indiaDate(world.clock.now()) }
  // What the mandate does not cover stays unpaid, and the order expires.
  if (checkMandateCovers(debit, coveringMandate(mandate)).length === 0) createDebit(world, plan.tenant, mandate, [order], 'mandate_id')
}
