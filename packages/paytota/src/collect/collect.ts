import { CodedError } from '@foliokit/errors'
import { certaintyOf, systemClock, type AbortSignalLike, type Clock } from '@foliokit/http'
import type { WaitOptions } from '../client/config.js'
import type { Paytota } from '../client/create-paytota.js'
import { pause } from '../client/pause.js'
import type { Currencies } from '../currency.js'
import { purchaseOutcome, wasExecuted } from '../purchase/status.js'
import type { Purchase } from '../schemas.js'
import { checkIntent, checkIsMeant, fingerprintOf, type CollectionIntent } from './intent.js'
import type { CollectionRecord, CollectionStep, CollectionStore } from './record.js'

/** What a collection needs, and how patient it is. */
export interface CollectOptions {
  readonly paytota: Paytota
  readonly store: CollectionStore
  /** Default: the machine's. */
  readonly clock?: Clock | undefined
  readonly signal?: AbortSignalLike | undefined
  /** How long the end is awaited once the payer was asked. */
  readonly wait?: Omit<WaitOptions, 'signal'> | undefined
  /** How often a purchase is created at most, while answers are lost. Default 3. Nobody is charged by it. */
  readonly creations?: number | undefined
  readonly currencies?: Currencies | undefined
}

/**
 * How a collection stands:
 * - `paid`, `not_paid`: final.
 * - `rejected`: the provider refused it for good; nobody was charged. `error` says why, the first time.
 * - `open`: the payer was asked and has not answered yet. Call again later: it reads.
 * - `unknown`: whether the payer was asked is not known. Call again later: it reads, and asks nobody twice.
 * - `not_asked`: nobody was asked, as no request got through. Call again later: it goes on where it stopped.
 */
export interface Collection {
  readonly outcome: 'paid' | 'not_paid' | 'rejected' | 'open' | 'unknown' | 'not_asked'
  readonly purchaseId: string | null
  /** As last read. */
  readonly purchase?: Purchase | undefined
  readonly error?: unknown
}

/**
 * Collects money once, whatever happens to the answers, the process or the number of callers: `reference` is the key, `store` the memory.
 *
 * A purchase whose answer was lost is created again, as nobody is charged by creating. Before the PIN prompt, the record is moved to
 * `executing`, which one caller only can do; that one sends one request, and sends it again only when it is proven never to have left. From
 * then on the purchase is read, never executed again: a purchase that still reads `created` may have a prompt on its way, so that proves
 * nothing. Call again with the same intent until the outcome is final; an `unknown` that stays is for a person to look up.
 *
 * Throws `PAYTOTA_INPUT_INVALID` before anything is stored, `PAYTOTA_REFERENCE_REUSED` for another intent under the same reference,
 * `PAYTOTA_PURCHASE_DIFFERS`, and the errors of reading; after each the same call may be made again.
 *
 * @example
 * const { outcome } = await collect({ draft, execution: { phone: '256751123456', pm: 'airtel' } }, { paytota, store })
 */
export async function collect(intent: CollectionIntent, options: CollectOptions): Promise<Collection> {
  checkIntent(intent, options.currencies)
  const fingerprint = fingerprintOf(intent)
  const { reference } = intent.draft
  let record = await options.store.add({ reference, fingerprint, step: 'started', purchaseId: null, revision: 0 })
  if (record.fingerprint !== fingerprint) {
    const message = 'The reference belongs to another collection: another amount, payer or network. Take a new one for a new intent.'
    throw new CodedError('PAYTOTA_REFERENCE_REUSED', message, { context: { reference, certainty: 'not-sent' } })
  }
  let error: unknown
  if (record.step === 'created') record = await lookBefore(record, options)
  if (record.step === 'started') [record, error] = await create(intent, record, options)
  if (record.step === 'created') [record, error] = await execute(intent, record, options)
  if (record.purchaseId === null) return { outcome: record.step === 'rejected' ? 'rejected' : 'not_asked', purchaseId: null, error }
  return settle(record, record.purchaseId, error, options)
}

/** A record and what went wrong on the way to it. */
type Moved = readonly [record: CollectionRecord, error?: unknown]

async function create(intent: CollectionIntent, record: CollectionRecord, options: CollectOptions): Promise<Moved> {
  const { paytota, clock = systemClock, signal, creations = 3 } = options
  for (let tries = 1; ; tries += 1) {
    const made = await outcomeOf(paytota.createPurchase(intent.draft, { signal }))
    if ('value' in made) {
      checkIsMeant(intent, made.value)
      // Of two callers that both created, one id is stored: the other purchase is never executed.
      return [await move(record, 'created', made.value.id, options.store)]
    }
    if (signal?.aborted === true) throw made.error
    if (certaintyOf(made.error) === 'done') return [await move(record, 'rejected', null, options.store), made.error]
    if (tries >= creations) return [record, made.error]
    await pause(clock, 1_000 * 2 ** (tries - 1), signal)
  }
}

/** A purchase from an earlier call may have been paid on its page since: it is not executed then. */
async function lookBefore(record: CollectionRecord, { paytota, store, signal }: CollectOptions): Promise<CollectionRecord> {
  const { status } = await paytota.getPurchase(record.purchaseId as string, { signal })
  return status === 'created' || status === 'viewed' ? record : move(record, 'executing', record.purchaseId, store)
}

async function execute(intent: CollectionIntent, record: CollectionRecord, options: CollectOptions): Promise<Moved> {
  const { paytota, store, clock = systemClock, signal } = options
  const id = record.purchaseId as string
  const claim = await store.replace(next(record, 'executing', id))
  // Another caller has the execution, or had it: this one only reads.
  if (!claim.replaced) return [claim.stands]
  for (let tries = 1; ; tries += 1) {
    const sent = await outcomeOf(paytota.execute(id, intent.execution, { signal }))
    if ('value' in sent) return [claim.stands]
    const certainty = certaintyOf(sent.error)
    if (certainty === 'done') return [await move(claim.stands, 'rejected', id, store), sent.error]
    if (certainty === 'unknown') return [claim.stands, sent.error]
    // Proven never to have left: nobody was asked, so it may be sent again, or the claim given back.
    if (tries >= 3 || signal?.aborted === true) return [await move(claim.stands, 'created', id, store), sent.error]
    await pause(clock, 1_000 * 2 ** (tries - 1), undefined)
  }
}

/** The outcome of a call as data. What fails in the store or in a check is thrown past it. */
async function outcomeOf<Value>(call: Promise<Value>): Promise<{ readonly value: Value } | { readonly error: unknown }> {
  try {
    return { value: await call }
  } catch (error) {
    return { error }
  }
}

/** Reads what became of a purchase. */
async function settle(record: CollectionRecord, id: string, error: unknown, options: CollectOptions): Promise<Collection> {
  const { paytota, signal, wait } = options
  if (record.step === 'rejected' || record.step === 'created') {
    const purchase = await paytota.getPurchase(id, { signal })
    // Refused, and executed all the same: what the purchase says stands.
    if (!wasExecuted(purchase.status)) {
      return { outcome: record.step === 'rejected' ? 'rejected' : 'not_asked', purchaseId: id, purchase, error }
    }
  }
  const { purchase } = await paytota.waitUntilFinal(id, { ...wait, signal })
  const outcome = purchaseOutcome(purchase.status)
  const asked = outcome === 'open' && !wasExecuted(purchase.status) ? 'unknown' : outcome
  return { outcome: asked, purchaseId: id, purchase, ...(error !== undefined && { error }) }
}

const next = (record: CollectionRecord, step: CollectionStep, purchaseId: string | null): CollectionRecord => ({
  ...record,
  step,
  purchaseId,
  revision: record.revision + 1,
})

/** Moves a record on; when another caller was faster, its record counts. */
async function move(record: CollectionRecord, step: CollectionStep, id: string | null, store: CollectionStore): Promise<CollectionRecord> {
  return (await store.replace(next(record, step, id))).stands
}
