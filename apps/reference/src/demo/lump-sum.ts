import { add, allot, equals, format, rupees, subtract, type Nav, type Rupees, type Units } from '@foliokit/money'
import type { Client } from '@foliokit/client'
import { businessCalendar, civilDate, cutOffFor, orderExpiry, scheduledOn } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { checkPurchase, schemeFromFundScheme, type Scheme } from '@foliokit/schemes'
import type { DemoPlatform } from './platform.js'
import { timeOf, type Fact, type Timeline } from './timeline.js'

/** What the tour works with. The account and its contact are those of the sandbox's sample tenant. */
export interface LumpSum {
  readonly client: Client
  readonly platform: DemoPlatform
  readonly timeline: Timeline
  readonly account: string
  readonly email: string
  readonly isin: string
  readonly amount: Rupees
  readonly reference: string
}

type Purchase = Awaited<ReturnType<Client['purchases']['fetch']>>

/** Buys into a scheme: rules, order, consent, a payment that fails, its retry, and the allotment. Returns the successful purchase. */
export async function buyLumpSum(tour: LumpSum): Promise<Purchase> {
  const scheme = await readScheme(tour)
  await showRules(tour, scheme)
  const order = await placeOrder(tour, scheme)
  await consent(tour, order)
  const failed = await pay(tour, order, 'FAILED')
  const again = await retry(tour, failed)
  await pay(tour, again, 'SUCCESS')
  await awaitState(tour, order.id, 'submitted')
  const done = await awaitState(tour, order.id, 'successful')
  return verify(tour, done)
}

async function readScheme({ client, platform, timeline, isin }: LumpSum): Promise<Scheme> {
  const scheme = schemeFromFundScheme(await client.fundSchemes.fetch(isin))
  const { minimum, maximum, multiple } = scheme.purchase.fresh
  timeline.add(await platform.now(), `Scheme ${scheme.name}`, [
    ['isin', scheme.isin],
    ['category', scheme.category ?? 'none'],
    ['fresh purchase', `${money(minimum)} to ${money(maximum)}, in steps of ${money(multiple)}`],
  ])
  return scheme
}

/** Shows what the rules say of two amounts that do not fit, before anything is sent. */
async function showRules({ platform, timeline, amount }: LumpSum, scheme: Scheme): Promise<void> {
  const { minimum, multiple } = scheme.purchase.fresh
  const wrong = [...(minimum === null || multiple === null ? [] : [subtract(minimum, multiple)]), add(amount, rupees('0.40'))]
  const facts = wrong.flatMap((candidate) =>
    checkPurchase({ amount: candidate }, scheme).map((issue): Fact => [
      money(candidate),
      `${issue.code}; the nearest valid amount is ${money(issue.nearest ?? null)}`,
    ]),
  )
  timeline.add(await platform.now(), 'Rules refuse what the fund would refuse, before anything is sent', [
    ...facts,
    [money(amount), checkPurchase({ amount }, scheme).length === 0 ? 'passes every rule' : 'refused'],
  ])
}

async function placeOrder(tour: LumpSum, scheme: Scheme): Promise<Purchase> {
  const { client, timeline, account, amount, reference } = tour
  const order = await client.purchases.create({
    mf_investment_account: account,
    scheme: scheme.isin,
    amount,
    source_ref_id: reference,
    user_ip: '10.0.128.12',
    initiated_by: 'investor',
    initiated_via: 'web',
  })
  const calendar = businessCalendar(equityHolidays)
  const cutOff = cutOffFor({ kind: 'purchase', schemeClass: 'equity' })
  const due = civilDate(order.scheduled_on ?? '')
  const computed = scheduledOn(order.created_at ?? '', { calendar, cutOff }).date
  if (computed !== due) throw new Error(`The platform scheduled the order on ${due}, the rules say ${computed}.`)
  const { expiresAt, expiresOn } = orderExpiry({ kind: 'purchase', scheduledOn: due, calendar, cutOff })
  timeline.add(order.created_at ?? '', `Order placed: ${order.state}`, [
    ['id', order.id],
    ['old_id', `${order.old_id} (64-bit, every digit kept)`],
    ['amount', money(order.amount)],
    ['scheduled on', `${due}, as our calendar says (cut-off ${cutOff})`],
    ['can be paid until', `${timeOf(expiresAt)}, 7 working days later; expires on ${expiresOn}`],
  ])
  return order
}

async function consent({ client, platform, timeline, email }: LumpSum, order: Purchase): Promise<void> {
  const { state } = await client.purchases.update({ id: order.id, consent: { email } })
  timeline.add(await platform.now(), 'Investor consents by one-time password', [
    ['contact', email],
    ['order', `${state}, may be paid now`],
  ])
}

/** Opens a payment, lets it end as asked, and reads what became of payment and order: two states, never one. */
async function pay({ client, platform, timeline }: LumpSum, order: Purchase, outcome: 'FAILED' | 'SUCCESS'): Promise<Purchase> {
  const { id, token_url } = await client.payments.createNetbanking({ amc_order_ids: [order.old_id], method: 'NETBANKING' })
  const opened = await client.payments.fetch(id)
  timeline.add(await platform.now(), `Payment ${id} opened: ${opened.status}`, [
    ['amount', money(opened.amount ?? null)],
    ['gateway page', `${token_url ? new URL(token_url).pathname : 'none'} (works once, for 15 minutes)`],
  ])
  await platform.advance({ minutes: 2 })
  await client.simulations.payment(id, { status: outcome })
  const [payment, purchase] = await Promise.all([client.payments.fetch(id), client.purchases.fetch(order.id)])
  timeline.add(await platform.now(), `Payment ${id} ended: ${payment.status}`, [
    ['order', purchase.failure_code == null ? purchase.state : `${purchase.state} with ${purchase.failure_code}`],
  ])
  return purchase
}

async function retry({ client, platform, timeline }: LumpSum, order: Purchase): Promise<Purchase> {
  await platform.advance({ minutes: 10 })
  const again = await client.purchases.retry(order.id)
  timeline.add(again.retried_at ?? '', `Order retried inside its window: ${again.state} again`)
  return again
}

/** Moves the clock hour by hour until an order has reached a state, as a poller would: over a long weekend if need be. */
async function awaitState({ client, platform, timeline }: LumpSum, id: string, state: 'submitted' | 'successful'): Promise<Purchase> {
  for (let hours = 1; hours <= 240; hours += 1) {
    await platform.advance({ hours: 1 })
    const purchase = await client.purchases.fetch(id)
    if (purchase.state !== state) continue
    const at = (state === 'submitted' ? purchase.submitted_at : purchase.succeeded_at) ?? ''
    timeline.add(at, state === 'submitted' ? 'Order submitted to the registrar' : 'Order successful: units are allotted', factsOf(purchase))
    return purchase
  }
  throw new Error(`Order ${id} did not become ${state} within ten days: start the sandbox with --processing automatic.`)
}

function factsOf(purchase: Purchase): readonly Fact[] {
  if (purchase.allotted_units == null || purchase.purchased_amount == null || purchase.purchased_price == null) return []
  return [
    ['folio', purchase.folio_number ?? 'none'],
    ['traded on', `${purchase.traded_on}, at a NAV of ${purchase.purchased_price}`],
    ['invested', money(purchase.purchased_amount)],
    ['units', String(purchase.allotted_units)],
  ]
}

/** Computes the allotment again with `@foliokit/money` and compares: what the platform answered must be what the rules say. */
async function verify({ platform, timeline }: LumpSum, purchase: Purchase): Promise<Purchase> {
  const price = purchase.purchased_price as Nav
  const expected = allot({ amount: purchase.amount, nav: price, tradedOn: purchase.traded_on ?? '' })
  const agrees = equals(expected.allottedUnits, purchase.allotted_units as Units)
  if (!agrees) throw new Error(`The platform allotted ${purchase.allotted_units} units, the rules say ${expected.allottedUnits}.`)
  timeline.add(await platform.now(), 'Checked against our own arithmetic', [
    ['stamp duty', `0.005 % of ${money(purchase.amount)} = ${money(expected.stampDuty)}`],
    ['units', `${money(expected.purchasedAmount)} / ${price} = ${expected.allottedUnits}, as allotted`],
  ])
  return purchase
}

function money(amount: Rupees | null): string {
  return amount === null ? 'no limit' : format(amount)
}
