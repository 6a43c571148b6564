import { clientCredentials, secret, type WebhookSecrets } from '@foliokit/auth'
import { createClient, type Client } from '@foliokit/client'
import { ensureWebhooks, readWebhookEvent, type ReceivedWebhook, type WebhookEvent } from '@foliokit/client/webhooks'
import { fetchTransport } from '@foliokit/http'
import { rupees, units } from '@foliokit/money'
import { createSandbox, sampleTenant } from '@foliokit/sandbox'
import { randomOf } from '../storm/random.js'

/** What a tenant was posted while some orders, payments, mandates and a plan lived, and how each ended. */
export interface Stream {
  readonly secrets: WebhookSecrets
  /** In the order they happened. */
  readonly posted: readonly { readonly received: ReceivedWebhook; readonly event: WebhookEvent }[]
  /** Each object as the platform answers it in the end, by `{kind} {id}`. */
  readonly ends: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}

const account = 'mfia_367a75826694614a539c0f82b196027'
const scheme = 'INF966L01887'
const folio = '31171511'
const consent = { email: 'investor@example.com' }

const types = [
  ...['created', 'review_completed', 'confirmed', 'submitted', 'successful', 'failed', 'cancelled', 'reversed'].flatMap((word) =>
    ['mf_purchase', 'mf_redemption', 'mf_switch'].map((kind) => `${kind}.${word}`),
  ),
  ...['created', 'review_completed', 'activated', 'cancelled', 'failed', 'completed'].map((word) => `mf_purchase_plan.${word}`),
  ...['pending', 'success', 'failed', 'submitted', 'initiated', 'approved', 'rejected'].map((word) => `payment.${word}`),
  ...['created', 'received', 'submitted', 'approved', 'rejected', 'cancelled'].map((word) => `mandate.${word}`),
]

/** Lets a tenant of a sandbox of its own live for some months, as a seed decides, and keeps what it was posted. */
export async function streamOf(seed: number): Promise<Stream> {
  const random = randomOf(seed)
  const received: ReceivedWebhook[] = []
  const gateway = random() < 0.7 ? 'rta' : 'ondc'
  const sandbox = createSandbox({
    seed,
    gateway,
    webhooks: {
      async fetch(_url, { headers, body }) {
        received.push({ body, signature: headers['fp-signature'] ?? null })
        return { status: 200 }
      },
    },
  })
  const client = clientOf(sandbox)
  await ensureWebhooks(
    client,
    types.map((event) => ({ event, url: 'https://app.example/hook' })),
  )
  const wait = async (span: { readonly days?: number; readonly minutes?: number }) => {
    sandbox.advance(span)
    await sandbox.webhooks.settled()
  }
  const mandate = await live({ client, random, gateway, wait })
  await wait({ days: 1 })
  const secrets = Object.fromEntries(sandbox.webhooks.subscriptions().map(({ id, secret: key }) => [id, secret(key)]))
  const posted = received.map((each) => ({ received: each, event: readWebhookEvent(new TextDecoder().decode(each.body)) }))
  const ends = new Map<string, Readonly<Record<string, unknown>>>()
  for (const { event } of posted) {
    const key = `${event.kind} ${event.objectId}`
    if (event.objectId !== null && !ends.has(key)) ends.set(key, await fetched(client, event.kind, event.objectId))
  }
  if (mandate !== null && !ends.has(`mandate ${mandate}`)) throw new Error(`stream ${seed} tells nothing of its mandate`)
  return { secrets, posted, ends }
}

interface Life {
  readonly client: Client
  readonly random: () => number
  readonly gateway: 'rta' | 'ondc'
  readonly wait: (span: { readonly days?: number; readonly minutes?: number }) => Promise<void>
}

/** A purchase, a redemption, a mandate and a plan under it, each with a turn that chance decides. Returns the mandate's id. */
async function live(life: Life): Promise<string | null> {
  const { client, random, gateway, wait } = life
  await purchase(life)
  if (random() < 0.5) await purchase(life)
  if (gateway === 'rta') {
    const { id } = await client.redemptions.create({ mf_investment_account: account, folio_number: folio, scheme, units: units('1') })
    await wait({ minutes: 1 })
    await client.redemptions.update({ id, state: 'confirmed', consent })
  }
  const { id: mandate } = await client.mandates.create({ mandate_type: 'UPI', bank_account_id: '51', mandate_limit: rupees('15000') })
  await wait({ minutes: 1 })
  if (random() < 0.2) {
    await client.simulations.mandate(mandate, { status: 'REJECTED' })
    await wait({ days: 3 })
    return mandate
  }
  await client.simulations.mandate(mandate, { status: 'APPROVED' })
  await wait({ minutes: 1 })
  if (gateway === 'rta') {
    const { id } = await client.purchasePlans.create({
      mf_investment_account: account,
      folio_number: folio,
      scheme,
      frequency: 'monthly',
      amount: rupees('5000'),
      installment_day: 1 + Math.floor(random() * 28),
      number_of_installments: 6,
      systematic: true,
      payment_method: 'mandate',
      payment_source: mandate,
      consent,
    })
    await wait({ days: 35 + Math.floor(random() * 70) })
    if (random() < 0.5) await client.purchasePlans.cancel({ id, cancellation_code: 'invest_later' })
    await wait({ days: 10 })
  }
  if (random() < 0.4) await client.mandates.cancel(mandate)
  await wait({ days: 3 })
  return mandate
}

/** A purchase that is cancelled, or paid; a payment may fail first. */
async function purchase({ client, random, gateway, wait }: Life): Promise<void> {
  const order = await client.purchases.create({ mf_investment_account: account, scheme, amount: rupees('10000') })
  await wait({ minutes: 1 })
  await client.purchases.update({ id: order.id, consent })
  await wait({ minutes: 1 })
  const pay = async (status: 'SUCCESS' | 'FAILED') => {
    const { id } = await client.payments.createNetbanking({ amc_order_ids: [order.old_id], ...(gateway === 'ondc' && { method: 'UPI' }) })
    await wait({ minutes: 1 })
    await client.simulations.payment(id, { status })
    await wait({ minutes: 1 })
  }
  if (gateway === 'ondc') {
    await client.purchases.update({ id: order.id, state: 'confirmed' })
    await wait({ minutes: 10 })
    await pay('SUCCESS')
    return wait({ days: 4 })
  }
  const turn = random()
  if (turn < 0.2) return void (await client.purchases.cancel(order.id))
  if (turn < 0.5) {
    await pay('FAILED')
    await client.purchases.retry(order.id)
    await wait({ minutes: 1 })
  }
  await pay('SUCCESS')
  await wait({ days: 4 })
  if (turn > 0.85) await client.simulations.order(order.old_id, { status: 'REVERSED' })
  await wait({ minutes: 1 })
}

function clientOf(sandbox: ReturnType<typeof createSandbox>): Client {
  const { name: tenant, clientId, clientSecret } = sampleTenant
  const at = { baseUrl: 'https://sandbox.example', tenant }
  const tokens = clientCredentials({ ...at, clientId, clientSecret: secret(clientSecret), fetch: sandbox.fetch, now: sandbox.now })
  return createClient({ ...at, tokens, transport: fetchTransport({ fetch: sandbox.fetch }) })
}

async function fetched(client: Client, kind: string, id: string): Promise<Readonly<Record<string, unknown>>> {
  switch (kind) {
    case 'mf_purchase':
      return client.purchases.fetch(id)
    case 'mf_redemption':
      return client.redemptions.fetch(id)
    case 'mf_purchase_plan':
      return client.purchasePlans.fetch(id)
    case 'payment':
      return client.payments.fetch(id)
    case 'mandate':
      return client.mandates.fetch(id)
    default:
      throw new Error(`nothing fetches a ${kind}`)
  }
}
