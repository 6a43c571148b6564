import { add, allot, subtract, units } from '@foliokit/money'
import type { InstantText } from '@foliokit/lifecycle'
import { purchaseLifecycle, type PurchaseAllotment, type PurchaseEvent } from '@foliokit/orders'
import {
  addBusinessDays,
  applicableNavDate,
  civilDate,
  indiaDate,
  orderExpiry,
  parseInstant,
  scheduledOn,
  type CivilDate,
} from '@foliokit/schedule'
import type { DealingHours } from '../market/market.js'
import type { FolioRecord } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { Refusal } from '../wire/refusal.js'
import type { PurchaseRecord } from './purchase-record.js'
import { refusalOf } from './step.js'
import { dayStart, timing } from './timing.js'

/** Takes one step of a purchase and lets its consequences follow: the expiry, the submission, the allotment. */
export function stepPurchase(world: World, record: PurchaseRecord, event: PurchaseEvent): void {
  const before = record.order.state
  const step = purchaseLifecycle.apply(record.order, event)
  if (!step.ok) throw refusalOf(step)
  record.order = step.next
  if (step.to === before) return
  react(world, record)
}

/** Answers whether a step would be taken, as a refusal to throw; `undefined` when it would. */
export function refusedStep(record: PurchaseRecord, event: PurchaseEvent): Refusal | undefined {
  const check = purchaseLifecycle.check(record.order, event)
  return check.ok ? undefined : refusalOf(check)
}

/** Answers whether a payment for an order may start now: not once the window it may stay pending in is over (domain §3, §4.8). */
export function refusedPayment(world: World, record: PurchaseRecord): Refusal | undefined {
  const { state, context } = record.order
  const refused = refusedStep(record, { type: 'payment_started', at: world.clock.stamp() })
  if (refused !== undefined || state !== 'pending' || world.clock.now() <= parseInstant(context.expiresAt)) return refused
  const message = `its window ended at ${context.expiresAt}`
  return new Refusal(400, message, [{ field: 'state', message }])
}

/** What the platform does when a purchase has entered a state. */
export function react(world: World, record: PurchaseRecord): void {
  switch (record.order.state) {
    case 'under_review':
      return reviewSoon(world, record)
    case 'pending':
      return expireWhenDue(world, record)
    case 'confirmed':
      return world.processing === 'automatic' ? submitWhenDue(world, record) : undefined
    case 'submitted':
      return world.processing === 'automatic' ? settleWhenDue(world, record) : undefined
    case 'successful':
      return changeBalance(world, record, 'in')
    case 'reversed':
      return changeBalance(world, record, 'out')
    case 'failed':
    case 'cancelled':
      return undefined
  }
}

/** The dealing hours of the scheme a purchase is in. */
export function hoursOf(world: World, record: PurchaseRecord): DealingHours {
  return world.market.hoursOf(world.schemes.get(record.isin)?.category)
}

/** Lets an order through its review on gateway ondc: no simulation can. */
function reviewSoon(world: World, record: PurchaseRecord): void {
  const at = world.clock.now() + timing.review
  whileIn(world, record, at, () => stepPurchase(world, record, { type: 'review_completed', at: world.clock.stamp() }))
}

/** Fails a pending order on the day after its last good day (domain §4.8), unless it has moved on or been given a new window. */
function expireWhenDue(world: World, record: PurchaseRecord): void {
  const { expiresAt, scheduledOn: due } = record.order.context
  const { expiresOn } = orderExpiry({ kind: 'purchase', scheduledOn: civilDate(due), ...hoursOf(world, record) })
  world.clock.schedule(dayStart(expiresOn), () => {
    const { state, context } = record.order
    if (state === 'pending' && context.expiresAt === expiresAt) stepPurchase(world, record, { type: 'expired', at: world.clock.stamp() })
  })
}

/** Sends a confirmed order to the gateway: within minutes on a day that it is in time for, else when the next business day opens. */
function submitWhenDue(world: World, record: PurchaseRecord): void {
  const now = world.clock.now()
  const { date } = scheduledOn(now, hoursOf(world, record))
  const at = date === indiaDate(now) ? now + timing.submissionDelay : dayStart(date) + timing.gatewayOpens
  whileIn(world, record, at, () => stepPurchase(world, record, { type: 'submitted', at: world.clock.stamp() }))
}

/** Allots a submitted order on the business day after it was dealt. */
function settleWhenDue(world: World, record: PurchaseRecord): void {
  const { calendar } = hoursOf(world, record)
  const { date } = addBusinessDays(dealtOn(world, record), 1, calendar)
  const at = Math.max(world.clock.now(), dayStart(date) + timing.allotmentReported)
  whileIn(world, record, at, () =>
    stepPurchase(world, record, { type: 'succeeded', at: world.clock.stamp(), allotment: allotmentOf(world, record) }),
  )
}

/** Runs a job later if the order is then still in the state it is in now, and has not left and come back. */
function whileIn(world: World, record: PurchaseRecord, at: number, run: () => void): void {
  const then = record.order
  world.clock.schedule(at, () => {
    if (record.order.state === then.state && record.order.context.confirmedAt === then.context.confirmedAt) run()
  })
}

/** When an order was ready for the fund: confirmed and paid, or submitted on a gateway that confirms nothing. */
function readyAt(world: World, record: PurchaseRecord): InstantText {
  const { confirmedAt, submittedAt } = record.order.context
  return confirmedAt ?? submittedAt ?? world.clock.stamp()
}

/** The day an order is dealt on: the first business day by whose cut-off it was ready. */
function dealtOn(world: World, record: PurchaseRecord): CivilDate {
  return scheduledOn(readyAt(world, record), hoursOf(world, record)).date
}

/** What the registrar makes of a purchase: duty taken, units at the NAV of the day that applies (domain §2, §3). */
export function allotmentOf(world: World, record: PurchaseRecord): PurchaseAllotment {
  const hours = hoursOf(world, record)
  const orderedAt = readyAt(world, record)
  const { date } = applicableNavDate({ kind: 'purchase', ...hours, orderedAt, fundsAt: orderedAt })
  const price = world.navs.on(record.isin, date).nav
  const tradedOn = dealtOn(world, record)
  const { purchasedAmount, allottedUnits } = allot({ amount: record.amount, nav: price, tradedOn })
  return {
    allottedUnits: allottedUnits.toString(),
    purchasedAmount: purchasedAmount.toString(),
    purchasedPrice: price.toString(),
    tradedOn,
  }
}

function changeBalance(world: World, record: PurchaseRecord, direction: 'in' | 'out'): void {
  const { allotment } = record.order.context
  if (allotment === null) return
  const folio = folioOf(world, record)
  const held = folio.balances.get(record.isin) ?? units('0')
  const change = units(allotment.allottedUnits)
  folio.balances.set(record.isin, direction === 'in' ? add(held, change) : subtract(held, change))
}

/** The folio of a purchase, opened now if it is a fresh one: with the contacts of the folio defaults. */
function folioOf(world: World, record: PurchaseRecord): FolioRecord {
  const number = (record.folioNumber ??= world.random.digits(8))
  const { account } = record
  const known = account.folios.get(number)
  if (known !== undefined) return known
  const folio: FolioRecord = { number, contacts: account.contacts ?? { emails: [], mobiles: [] }, bankAccounts: [], balances: new Map() }
  account.folios.set(number, folio)
  return folio
}
