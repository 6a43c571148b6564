import { stringifyJson } from '@foliokit/money/json'
import { checkExecution, checkPurchaseDraft } from '../check-draft.js'
import { totalOf } from '../collect/intent.js'
import type { PaytotaContract } from '../contract.js'
import { executionSchema, purchaseBodySchema } from '../draft-schema.js'
import { purchaseLifecycle } from '../purchase/lifecycle.js'
import type { PurchaseStatus } from '../purchase/states.js'
import { pinOutcome, pinSeconds } from './pin.js'
import type { PurchaseRecord } from './purchase-record.js'
import { Refusal } from './refusal.js'
import { wirePurchase } from './wire-purchase.js'
import type { World } from './world.js'

/** Answers one call: with the path's id, and the body read as JSON or as a form. */
export type Handler = (world: World, id: string, body: unknown) => unknown

/** The handler of every operation: one that is missing does not compile. */
export const handlers: Readonly<Record<keyof PaytotaContract, Handler>> = {
  'paytotaPurchases.create': createPurchase,
  'paytotaPurchases.execute': executePurchase,
  'paytotaPurchases.fetch': (world, id) => wirePurchase(recordOf(world, id), world.publicUrl()),
}

function createPurchase(world: World, _: string, given: unknown): object {
  const read = purchaseBodySchema.safeParse(given)
  if (!read.success)
    throw new Refusal(
      400,
      'the purchase is malformed',
      read.error.issues.map(({ path, message }) => [path.join('.'), message]),
    )
  const { brand_id, ...draft } = read.data
  const broken = checkPurchaseDraft(draft, { currencies: world.currencies })
  if (broken.length > 0)
    throw new Refusal(
      400,
      'the purchase is invalid',
      broken.map(({ path, message }) => [path.join('.'), message]),
    )
  if (brand_id !== world.brandId) throw new Refusal(400, 'the brand is unknown', [['brand_id', 'is not yours']])
  const createdOn = seconds(world)
  const record: PurchaseRecord = {
    id: world.nextId(),
    number: world.purchases.size + 1,
    body: read.data,
    createdOn,
    lifecycle: purchaseLifecycle.start({ reference: draft.reference, at: stamp(world) }),
    history: [{ status: 'created', timestamp: createdOn }],
    attempts: [],
    paid: undefined,
  }
  world.purchases.set(record.id, record)
  return wirePurchase(record, world.publicUrl())
}

/**
 * Sends a prompt. The documents name no guard against executing a purchase again, so there is none here: every execution is a prompt, and
 * every accepted prompt a charge, whatever the purchase's status. A client that sends twice is found out.
 */
function executePurchase(world: World, id: string, given: unknown): string {
  const record = recordOf(world, id)
  const read = executionSchema.safeParse(given)
  if (!read.success)
    throw new Refusal(
      400,
      'the form is malformed',
      read.error.issues.map(({ path, message }) => [path.join('.'), message]),
    )
  const execution = read.data
  const broken = checkExecution(execution, { whitelist: record.body.payment_method_whitelist })
  if (broken.length > 0)
    throw new Refusal(
      400,
      'the form is invalid',
      broken.map(({ path, message }) => [path.join('.'), message]),
    )
  move(world, record, 'viewed')
  if (move(world, record, 'pending_execute')) deliver(world, record)
  const outcome = pinOutcome(execution.phone, world.pin)
  const { currency } = record.body.purchase
  world.clock().schedule(world.clock().now() + pinSeconds[outcome] * 1000, () => {
    const successful = outcome === 'accepted'
    const error = successful ? null : outcome === 'refused' ? 'pin_refused' : 'pin_timed_out'
    const attempt = { method: execution.pm, successful, error, at: seconds(world) } as const
    record.attempts.push(attempt)
    if (successful) {
      const { reference } = record.body
      const charged = { purchaseId: id, reference, phone: execution.phone, currency, amount: totalOf(record.body) }
      world.charges.push({ ...charged, at: world.clock().now() })
      record.paid ??= attempt
    }
    if (move(world, record, successful ? 'paid' : 'error')) deliver(world, record)
  })
  return '<!doctype html><title>Paytota sandbox</title><p>Enter your PIN on your phone.</p>'
}

/** Finds a purchase, or refuses with 404. */
export function recordOf(world: World, id: string): PurchaseRecord {
  const record = world.purchases.get(id)
  if (record === undefined) throw new Refusal(404, 'purchase not found')
  return record
}

/** Moves a purchase as its machine allows; tells whether it moved. */
export function move(world: World, record: PurchaseRecord, status: Exclude<PurchaseStatus, 'created'>): boolean {
  const step = purchaseLifecycle.apply(record.lifecycle, { type: status, at: stamp(world) })
  if (!step.ok) return false
  record.lifecycle = step.next
  record.history.push({ status, timestamp: seconds(world) })
  return true
}

function deliver(world: World, record: PurchaseRecord): void {
  world.deliver?.(stringifyJson(wirePurchase(record, world.publicUrl())))
}

const seconds = (world: World): number => Math.floor(world.clock().now() / 1000)
const stamp = (world: World): string => new Date(world.clock().now()).toISOString()
