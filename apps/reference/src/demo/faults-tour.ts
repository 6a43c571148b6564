import { memoryIntents, safeWrites, type Client, type Ensured, type IntentStore, type SafeWrites } from '@foliokit/client'
import { format, rupees } from '@foliokit/money'
import { isCodedError } from '@foliokit/errors'
import type { Fault } from '@foliokit/sandbox'
import { tell, type Purchase, type Scene, type Tour } from './scene.js'
import { storyClock } from './story-clock.js'

const scheme = 'INF966L01887'

/** What the tour leaves behind: how each order and payment ended, and how many the platform holds. */
export interface Survived {
  readonly outcomes: readonly string[]
  readonly orders: number
  readonly payments: number
}

/** Orders and a payment whose answers are lost, and a process that dies: each is there once in the end. */
export const faultsTour: Tour<Survived> = {
  about: 'Orders and a payment whose answers are lost',
  async run(scene) {
    const intents = memoryIntents()
    let references = 0
    const newReference = () => scene.reference(`order-${(references += 1)}`)
    const ours = await process(scene, { intents, newReference })
    const outcomes: string[] = []
    const body = (amount: string) => ({ mf_investment_account: scene.account.id, scheme, amount: rupees(amount) })

    await afterTrouble(
      scene,
      { fault: 'reset-after-body', operation: 'purchases.create', when: 'after-commit' },
      'the order is made, its answer lost',
    )
    const first = await ours.safe.purchases.ensure({ key: scene.reference('first'), body: body('10000') })
    outcomes.push(await told(scene, 'looked up by reference and fingerprint', first))
    const order = valueOf(first)

    const restarted = await process(scene, { intents, newReference })
    const again = await restarted.safe.purchases.ensure({ key: scene.reference('first'), body: body('10000') })
    outcomes.push(await told(scene, 'The process is started again and asks for the same order', again))

    await afterTrouble(
      scene,
      { fault: 'server-error', operation: 'purchases.create', when: 'before-commit' },
      'the order is not made, and nobody can tell',
    )
    const second = await ours.safe.purchases.ensure({ key: scene.reference('second'), body: body('20000') })
    outcomes.push(await told(scene, 'no trace of it for a minute: the same bytes, with the same reference, go out again', second))

    await refusesAnotherOrder(scene, ours, body('30000'))

    await afterTrouble(
      scene,
      { fault: 'server-error', operation: 'purchases.update', when: 'after-commit' },
      'the consent is recorded, its answer lost',
    )
    const consented = await ours.safe.purchases.consent(order.id, { email: scene.email })
    await tell(scene, `Consent: ${consented.outcome}`, [['order', order.id]])

    await afterTrouble(
      scene,
      { fault: 'reset-after-body', operation: 'payments.createNetbanking', when: 'after-commit' },
      'the payment is opened, its answer lost',
    )
    const payment = await ours.safe.payments.ensure({
      key: scene.reference('payment'),
      by: 'netbanking',
      body: { amc_order_ids: [order.old_id], method: 'NETBANKING' },
    })
    outcomes.push(payment.outcome)
    await tell(scene, `Payment: ${payment.outcome}, by looking for payments of the order; it is never sent twice`, [
      ['payment', 'value' in payment ? payment.value.id : 'none'],
    ])

    const counted = await count(scene, order)
    return {
      left: { outcomes, ...counted },
      done: `four answers were lost or wrong, and there are ${counted.orders} orders and ${counted.payments} payment.`,
    }
  },
}

/** A client with safe writes, as a process has one. All processes share the intents. */
async function process(
  { client, platform }: Scene,
  shared: { readonly intents: IntentStore; readonly newReference: () => string },
): Promise<Client<SafeWrites>> {
  return client.use(safeWrites({ ...shared, clock: await storyClock(platform) }))
}

async function afterTrouble(scene: Scene, fault: Fault, what: string): Promise<void> {
  await scene.platform.inject(fault)
  await tell(scene, `Trouble ahead for ${fault.operation}: ${what}`, [['fault', `${fault.fault}, ${fault.when}`]])
}

async function told(scene: Scene, how: string, placed: Ensured<Purchase>): Promise<string> {
  const order = valueOf(placed)
  await tell(scene, `${how[0]?.toUpperCase()}${how.slice(1)}: ${placed.outcome}`, [
    ['order', `${order.id}, ${format(order.amount)}, ${order.state}`],
    ['reference', order.source_ref_id ?? 'none'],
  ])
  return placed.outcome
}

/** One key, one order: another amount under the same key is a mistake of the caller's, and is told so. */
async function refusesAnotherOrder(
  scene: Scene,
  { safe }: SafeWrites,
  body: Parameters<SafeWrites['safe']['purchases']['ensure']>[0]['body'],
) {
  try {
    await safe.purchases.ensure({ key: scene.reference('first'), body })
  } catch (error) {
    if (!isCodedError(error, 'CLIENT_INTENT_CONFLICT')) throw error
    await tell(scene, 'Another order under the first one’s key is refused', [[error.code, error.message]])
    return
  }
  throw new Error('Another order was placed under a key that was taken.')
}

/** Counts what the platform holds, by its own lists. */
async function count({ client, account, reference }: Scene, order: Purchase) {
  const { data } = await client.purchases.list({ mf_investment_account: account.id })
  const { payments } = await client.payments.list({ amc_order_ids: [order.old_id] })
  return { orders: data.filter(({ source_ref_id }) => source_ref_id?.startsWith(reference(''))).length, payments: payments.length }
}

function valueOf(placed: Ensured<Purchase>): Purchase {
  if ('value' in placed) return placed.value
  throw placed.error
}
