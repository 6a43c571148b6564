import { allot, format, rupees, type Nav, type Rupees } from '@foliokit/money'
import { hasPaid, readPostback } from '@foliokit/payments'
import { awaitState } from './awaiting.js'
import { openPage, press, sentBy } from './browser.js'
import { agreed } from './exact-facts.js'
import { tell, type Scene, type Tour } from './scene.js'

type V1Order = Awaited<ReturnType<Scene['client']['v1Orders']['fetch']>>
type Payment = Awaited<ReturnType<Scene['client']['payments']['fetch']>>

const isin = 'INF966L01887'
const closedIsin = 'INF109K01A39'
const bankAccount = '51'
/** The page of our own application that the investor comes back to. */
const postbackUrl = 'https://app.example/paid'

/** The vendor's guide to one-time purchases, step by step, over v1. */
export const v1Guide: Tour<{ readonly order: V1Order; readonly payment: Payment }> = {
  about: 'The guide to one-time purchases over v1, step by step',
  async run(scene) {
    await seeWhatMayBeBought(scene)
    const id = await createOrder(scene, rupees('2500'))
    const fetchOrder = () => scene.client.v1Orders.fetch(scene.account.old_id, id)
    const postback = await payOnThePage(scene, id)
    const payment = await fetchPayment(scene, postback)

    const confirmed = await fetchOrder()
    await tell(scene, `Order read: ${confirmed.status}`, [['order', confirmed.id]])
    const submitted = await awaitState(scene, 'SUBMITTED', fetchOrder)
    scene.timeline.add(submitted.submitted_at ?? '', `Order read: ${submitted.status}`)
    const order = await awaitState(scene, 'SUCCESSFUL', fetchOrder)
    await verify(scene, order)
    return { left: { order, payment }, done: `order ${order.id} became ${order.reverse_units} units in folio ${order.folio_number}.` }
  },
}

/** The guide's first advice: a scheme may be closed for purchases. */
async function seeWhatMayBeBought(scene: Scene): Promise<void> {
  const schemes = await Promise.all([isin, closedIsin].map((each) => scene.client.fundSchemes.fetch(each)))
  await tell(
    scene,
    'Which of these schemes may be bought?',
    schemes.map((scheme) => [scheme.isin, `purchase_allowed is ${scheme.purchase_allowed}`]),
  )
}

/** Step 1: the order, which names the bank account that pays. */
async function createOrder(scene: Scene, amount: Rupees): Promise<string> {
  const { client, account, reference } = scene
  const { orders } = await client.v1Orders.purchaseByNetbanking(account.old_id, {
    bank_account_id: bankAccount,
    orders: [{ isin, amount, source_ref_id: reference('v1'), user_ip: '10.0.128.12' }],
  })
  const [created] = orders
  if (created === undefined) throw new Error('The platform answered no order.')
  const { status } = await client.v1Orders.fetch(account.old_id, created.id)
  await tell(scene, `Order created: ${status}`, [
    ['id', `${created.id} (64-bit, every digit kept)`],
    ['account', account.old_id],
    ['bank account', bankAccount],
    ['amount', format(amount)],
  ])
  return created.id
}

/** Step 2: the payment, on the gateway's page. Returns what the investor's browser then posts to our application. */
async function payOnThePage(scene: Scene, orderId: string): Promise<string> {
  const { client, platform } = scene
  const { id, token_url } = await client.payments.createNetbanking({ amc_order_ids: [orderId], payment_postback_url: postbackUrl })
  const address = token_url ?? ''
  const { status } = await client.payments.fetch(id)
  await tell(scene, `Payment ${id} opened: ${status}`, [['token_url', `${new URL(address).pathname}?txnId=…`]])

  const page = await openPage(platform, address)
  await platform.advance({ minutes: 2 })
  const { to, body } = sentBy(await press(platform, page, 'outcome', 'success'))
  if (to !== postbackUrl) throw new Error(`The page sends the investor to ${to}, not to ${postbackUrl}.`)
  const again = await openPage(platform, address)
  await tell(scene, `Investor opens "${page.title}" and chooses success`, [
    ['then posts', body],
    ['to', to],
    ['opened again', `${again.status}, the address works once`],
  ])
  return body
}

/** The advice to that step: anybody can send a postback. It says which payment to fetch; what the fetch answers is believed. */
async function fetchPayment(scene: Scene, form: string): Promise<Payment> {
  const { fetchPayment: id, untrustedHint } = readPostback(form)
  const payment = await scene.client.payments.fetch(id)
  if (!hasPaid(payment.status)) throw new Error(`Payment ${id} is ${payment.status}, whatever the postback says.`)
  await tell(scene, `Payment ${id} fetched, since the postback proves nothing: ${payment.status}`, [
    ['postback', `says ${untrustedHint.status}`],
    ['amount', payment.amount == null ? 'none' : format(payment.amount)],
    ['orders', payment.amc_order_ids.join(', ')],
  ])
  return payment
}

/** Step 3 ends with the registrar's figures. They are checked as those of v2 are. */
async function verify(scene: Scene, order: V1Order): Promise<void> {
  const [amount, price] = [order.amount as Rupees, order.price as Nav]
  const { stampDuty, ...expected } = allot({ amount, nav: price, tradedOn: order.trade_date ?? '' })
  const invested = agreed('an investment', order.reverse_amount, expected.purchasedAmount)
  const allotted = agreed('an allotment', order.reverse_units, expected.allottedUnits)
  scene.timeline.add(order.succeeded_at ?? '', `Order read: ${order.status}`, [
    ['folio', order.folio_number ?? 'none'],
    ['traded on', `${order.trade_date}, at a NAV of ${price}`],
    ['units', `(${format(amount)} - ${format(stampDuty)} stamp duty) / ${price} = ${allotted}, as our arithmetic says`],
    ['invested', format(invested)],
  ])
}
