import type { Rupees } from '@foliokit/money'
import { purchaseGateways, type PurchaseGateways } from '@foliokit/orders'
import { addBusinessDays, indiaDate, parseInstant, scheduledOn } from '@foliokit/schedule'
import type { AccountRecord, FolioRecord } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { Refusal } from '../../wire/refusal.js'
import { createFolioLedger } from '../holdings/folio-ledger.js'
import { rowsBack, rowsOfOrder } from '../holdings/order-rows.js'
import { canStep, takeStep, type Moving } from '../take-step.js'
import { dayStart, timing } from '../timing.js'
import { allotmentOf, dealtOn, hoursOf, redeemed, switched } from './dealing.js'
import type { EventOf, OrderRecord, PurchaseRecord } from './order-record.js'
import { expiryMoment, nextUnpaidHour, type WindowTerms } from './window.js'

/** Takes one step of an order and lets its consequences follow: the expiry, the submission, the units. */
export function stepOrder<R extends OrderRecord>(world: World, record: R, event: EventOf<R>): void {
  const before = record.stored.state
  takeStep(world, record as Moving, event)
  follow(world, record, record.stored.state === before ? event.type : 'entered')
}

/** Tells whether a step of an order would be taken. */
export function canStepOrder<R extends OrderRecord>(record: R, event: EventOf<R>): boolean {
  return canStep(record as Moving, event)
}

/** Refuses what comes after the window in which an order may be pending (domain §3, §4.8). */
export function refuseLate(world: World, { stored: { state, context } }: OrderRecord): void {
  if (state !== 'pending' || world.clock.now() <= parseInstant(context.expiresAt)) return
  const message = `its window ended at ${context.expiresAt}`
  throw new Refusal(400, message, [{ field: 'state', message }])
}

/** What decides how long an order may stay pending. */
export function windowTerms(world: World, record: OrderRecord): WindowTerms {
  const { kind, plan } = record
  return { kind, gateway: record.stored.context.gateway, hours: hoursOf(world, record), ...(plan && { plan: plan.schedule.terms }) }
}

/** What the platform does when an order has entered a state, or when something happened to it there. */
export function follow(world: World, record: OrderRecord, what: string): void {
  react(world, record, what)
  if (record.plan !== null) world.onInstallment(world, record)
}

function react(world: World, record: OrderRecord, what: string): void {
  const entered = what === 'entered'
  const automatic = world.processing === 'automatic'
  switch (record.stored.state) {
    case 'under_review':
      return reviewSoon(world, record)
    case 'pending':
      if (entered || what === 'modified') expireWhenDue(world, record)
      if (automatic && (entered || what === 'consented')) submitUnconfirmedSoon(world, record)
      return
    case 'confirmed':
      return automatic && entered ? submitWhenDue(world, record) : undefined
    case 'submitted':
      if (!automatic) return
      if (isPaid(record) && (entered || what === 'payment_succeeded')) settleWhenDue(world, record)
      if (entered && !isPaid(record)) failWhenUnpaid(world, record)
      return
    case 'successful':
      return bookOutcome(world, record, 'in')
    case 'reversed':
      return bookOutcome(world, record, 'back')
    case 'failed':
    case 'cancelled':
      return
  }
}

/** The PANs of the platform's sandbox for an investor whom the exchange turns away (field notes §2.9). */
const ineligible = /^[A-Z]{3}P[A-Z]3752[A-Z]$/

/** Ends the review on gateway ondc: no simulation can. */
function reviewSoon(world: World, record: OrderRecord): void {
  whileIn(world, record, world.clock.now() + timing.review, () => {
    const at = world.clock.stamp()
    if (ineligible.test(record.account.primary_investor_pan))
      stepOrder(world, record, { type: 'failed', at, failureCode: 'fp_order_ineligibility' })
    else stepOrder(world, record, { type: 'review_completed', at })
  })
}

/** Fails a pending order after its window (domain §4.8), unless it has moved on or been given a new one. */
function expireWhenDue(world: World, record: OrderRecord): void {
  const { expiresAt, scheduledOn: due } = record.stored.context
  world.clock.schedule(expiryMoment(windowTerms(world, record), { expiresAt, scheduledOn: due }), () => {
    const { state, context } = record.stored
    if (state === 'pending' && context.expiresAt === expiresAt) stepOrder(world, record, { type: 'expired', at: world.clock.stamp() })
  })
}

/** Sends an order to a gateway that confirms nothing, once it has what that needs. */
function submitUnconfirmedSoon(world: World, record: OrderRecord): void {
  if (!canStepOrder(record, { type: 'submitted', at: world.clock.stamp() })) return
  submit(world, record, world.clock.now() + timing.submission.bse)
}

/** Sends a confirmed order to the gateway: within minutes on a day that it is in time for, else when the next business day opens. */
function submitWhenDue(world: World, record: OrderRecord): void {
  const now = world.clock.now()
  const { gateway } = record.stored.context
  if (isInstant(record)) return submit(world, record, now)
  if (gateway === 'ondc') return submit(world, record, now + timing.submission.ondc)
  const { date } = scheduledOn(now, hoursOf(world, record))
  const opens = dayStart(date) + timing.gatewayOpens
  submit(world, record, date === indiaDate(now) ? Math.max(now + timing.submission.rta, opens) : opens)
}

function submit(world: World, record: OrderRecord, at: number): void {
  whileIn(world, record, at, () => stepOrder(world, record, { type: 'submitted', at: world.clock.stamp() }))
}

/** Settles a submitted order on the business day after it was dealt, an instant redemption at once. */
function settleWhenDue(world: World, record: OrderRecord): void {
  const now = world.clock.now()
  const { date } = addBusinessDays(dealtOn(world, record), 1, hoursOf(world, record).calendar)
  const at = isInstant(record) ? now + timing.instantPayout : Math.max(now, dayStart(date) + timing.allotmentReported)
  whileIn(world, record, at, () => settle(world, record))
}

/** Lets the registrar process a submitted order. */
export function settle(world: World, record: OrderRecord): void {
  const at = world.clock.stamp()
  const fails = () => stepOrder(world, record, { type: 'failed', at, failureCode: 'order_failure_at_gateway' })
  if (record.kind === 'purchase') {
    if (record.stored.context.gateway === 'ondc' && endsInOne(record.amount)) fails()
    else stepOrder(world, record, { type: 'succeeded', at, allotment: allotmentOf(world, record) })
    return
  }
  const folio = folioOf(world, record)
  if (record.kind === 'redemption') {
    const outcome = redeemed(world, record, folio)
    if (outcome === undefined) fails()
    else stepOrder(world, record, { type: 'succeeded', at, outcome })
    return
  }
  const outcome = switched(world, record, folio)
  if (outcome === undefined) fails()
  else stepOrder(world, record, { type: 'succeeded', at, outcome })
}

/** The platform's sandbox fails purchases of such amounts on gateway ondc after submission (field notes §2.9). */
const endsInOne = (amount: Rupees) => /1\.\d\d$/.test(amount.toString())

/** Whether the fund has, or needs, the money of an order: nothing is allotted before. */
function isPaid(record: OrderRecord): boolean {
  if (record.kind !== 'purchase') return true
  const row = (purchaseGateways as PurchaseGateways)[record.stored.context.gateway]
  return row?.payment === 'before_submission' || record.stored.context.payment === 'succeeded'
}

/**
 * Fails a submitted purchase that nobody paid: on gateway ondc at 23:00 of the same day, when the payment link was not used (a simulated
 * payment is no use of it, field notes §2.2); elsewhere when its window is over, a choice of this sandbox.
 */
function failWhenUnpaid(world: World, record: OrderRecord): void {
  if (record.kind !== 'purchase') return
  const { gateway, expiresAt, scheduledOn: due } = record.stored.context
  const [at, failureCode] =
    gateway === 'ondc'
      ? [nextUnpaidHour(world.clock.now()), 'fp_payment_url_unused']
      : [expiryMoment(windowTerms(world, record), { expiresAt, scheduledOn: due }), 'order_failure_at_gateway']
  whileIn(world, record, at, () => {
    if (gateway === 'ondc' ? usedLink(record) : isPaid(record)) return
    stepOrder(world, record, { type: 'failed', at: world.clock.stamp(), failureCode })
  })
}

function usedLink({ stored, payment }: PurchaseRecord): boolean {
  if (stored.context.payment !== 'succeeded' || payment === null) return false
  return payment.type === 'NACH' || payment.stored.context.tokenUsedAt !== null
}

const isInstant = (record: OrderRecord) => record.kind === 'redemption' && record.stored.context.mode === 'instant'

/** Runs a job later if the order is then still in the state it is in now, and has not left and come back. */
function whileIn(world: World, record: OrderRecord, at: number, run: () => void): void {
  const then = record.stored
  world.clock.schedule(at, () => {
    const { state, context } = record.stored
    if (state === then.state && context.confirmedAt === then.context.confirmedAt && context.submittedAt === then.context.submittedAt) run()
  })
}

/** Books what a successful order brought, or takes it back. */
function bookOutcome(world: World, record: OrderRecord, how: 'in' | 'back'): void {
  const folio = folioOf(world, record)
  const rows = rowsOfOrder(record, folio.number)
  folio.ledger.book(how === 'in' ? rows : rowsBack(rows))
}

/** The folio of an order, opened now if it is a fresh purchase: with the contacts of the folio defaults. */
function folioOf(world: World, record: OrderRecord): FolioRecord {
  const number = record.kind === 'purchase' ? (record.folioNumber ??= world.random.digits(8)) : record.folioNumber
  return record.account.folios.get(number) ?? openFolio(record.account, number)
}

function openFolio(account: AccountRecord, number: string): FolioRecord {
  const contacts = account.contacts ?? { emails: [], mobiles: [] }
  const folio: FolioRecord = { number, contacts, bankAccounts: account.bankAccounts, ledger: createFolioLedger(number) }
  account.folios.set(number, folio)
  return folio
}
