import { add, allot, format, rupees, subtract, type Nav, type Rupees } from '@foliokit/money'
import { businessCalendar, civilDate, cutOffFor, orderExpiry, scheduledOn } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { checkPurchase, type Scheme } from '@foliokit/schemes'
import { awaitProcessing } from './awaiting.js'
import { agreed, verdicts } from './exact-facts.js'
import { origin, tell, type Purchase, type Scene } from './scene.js'
import { timeOf, type Fact } from './timeline.js'

/** Buys into a scheme: rules, order, consent, a payment that fails, its retry, and the allotment. Returns the successful purchase. */
export async function buyLumpSum(scene: Scene, scheme: Scheme, amount: Rupees): Promise<Purchase> {
  await showScheme(scene, scheme)
  await showRules(scene, scheme, amount)
  const order = await placeOrder(scene, scheme, amount)
  await consent(scene, order)
  const failed = await pay(scene, order, 'FAILED')
  const again = await retry(scene, failed)
  await pay(scene, again, 'SUCCESS')
  const fetchOrder = () => scene.client.purchases.fetch(order.id)
  const done = await awaitProcessing(scene, fetchOrder, 'Order successful: units are allotted', factsOf)
  return verify(scene, done)
}

async function showScheme(scene: Scene, { name, isin, category, purchase: { fresh } }: Scheme): Promise<void> {
  await tell(scene, `Scheme ${name}`, [
    ['isin', isin],
    ['category', category ?? 'none'],
    ['fresh purchase', `${money(fresh.minimum)} to ${money(fresh.maximum)}, in steps of ${money(fresh.multiple)}`],
  ])
}

/** Shows what the rules say of two amounts that do not fit and of one that does, before anything is sent. */
async function showRules(scene: Scene, scheme: Scheme, amount: Rupees): Promise<void> {
  const { minimum, multiple } = scheme.purchase.fresh
  const tooSmall = minimum === null || multiple === null ? [] : [subtract(minimum, multiple)]
  const amounts = [...tooSmall, add(amount, rupees('0.40')), amount]
  await tell(
    scene,
    'Rules refuse what the fund would refuse, before anything is sent',
    verdicts(amounts, (each) => checkPurchase({ amount: each }, scheme)),
  )
}

async function placeOrder({ client, timeline, account, reference }: Scene, scheme: Scheme, amount: Rupees): Promise<Purchase> {
  const order = await client.purchases.create({
    mf_investment_account: account.id,
    scheme: scheme.isin,
    amount,
    source_ref_id: reference('purchase'),
    ...origin,
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

async function consent(scene: Scene, order: Purchase): Promise<void> {
  const { email } = scene
  const { state } = await scene.client.purchases.update({ id: order.id, consent: { email } })
  await tell(scene, 'Investor consents by one-time password', [
    ['contact', email],
    ['order', `${state}, may be paid now`],
  ])
}

/** Opens a payment, lets it end as asked, and reads what became of payment and order: two states, never one. */
async function pay(scene: Scene, order: Purchase, outcome: 'FAILED' | 'SUCCESS'): Promise<Purchase> {
  const { client, platform } = scene
  const { id, token_url } = await client.payments.createNetbanking({ amc_order_ids: [order.old_id], method: 'NETBANKING' })
  const opened = await client.payments.fetch(id)
  await tell(scene, `Payment ${id} opened: ${opened.status}`, [
    ['amount', money(opened.amount ?? null)],
    ['gateway page', `${token_url ? new URL(token_url).pathname : 'none'} (works once, for 15 minutes)`],
  ])
  await platform.advance({ minutes: 2 })
  await client.simulations.payment(id, { status: outcome })
  const [payment, purchase] = await Promise.all([client.payments.fetch(id), client.purchases.fetch(order.id)])
  await tell(scene, `Payment ${id} ended: ${payment.status}`, [
    ['order', purchase.failure_code == null ? purchase.state : `${purchase.state} with ${purchase.failure_code}`],
  ])
  return purchase
}

async function retry({ client, platform, timeline }: Scene, order: Purchase): Promise<Purchase> {
  await platform.advance({ minutes: 10 })
  const again = await client.purchases.retry(order.id)
  timeline.add(again.retried_at ?? '', `Order retried inside its window: ${again.state} again`)
  return again
}

function factsOf(purchase: Purchase): readonly Fact[] {
  return [
    ['folio', purchase.folio_number ?? 'none'],
    ['traded on', `${purchase.traded_on}, at a NAV of ${purchase.purchased_price}`],
    ['invested', money(purchase.purchased_amount ?? null)],
    ['units', String(purchase.allotted_units)],
  ]
}

/** Computes the allotment again with `@foliokit/money` and compares: what the platform answered must be what the rules say. */
async function verify(scene: Scene, purchase: Purchase): Promise<Purchase> {
  const price = purchase.purchased_price as Nav
  const expected = allot({ amount: purchase.amount, nav: price, tradedOn: purchase.traded_on ?? '' })
  const invested = agreed('an investment', purchase.purchased_amount, expected.purchasedAmount)
  const allotted = agreed('an allotment', purchase.allotted_units, expected.allottedUnits)
  await tell(scene, 'Checked against our own arithmetic', [
    ['stamp duty', `0.005 % of ${money(purchase.amount)} = ${money(expected.stampDuty)}`],
    ['units', `${money(invested)} / ${price} = ${allotted}, as allotted`],
  ])
  return purchase
}

function money(amount: Rupees | null): string {
  return amount === null ? 'no limit' : format(amount)
}
