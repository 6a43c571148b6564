import { consentSchema } from '@foliokit/identifiers/zod'
import { rupeesCodec } from '@foliokit/money/zod'
import { purchaseSchema } from '@foliokit/orders/zod'
import * as z from 'zod'
import { newestList } from '../envelopes.js'
import { civilDateText, isinShape, reference } from '../formats.js'
import { operation } from '../operation.js'
import { wireErrorSchema } from '../wire-error.js'
import { orderOrigin, planInstallment } from './order-fields.js'
import { matchesOrderQuery, orderListQuery } from './order-lists.js'

/** The body of a new lump-sum purchase. Amounts must fit the scheme: `checkPurchase` tells before the platform does. */
const createPurchaseBody = z.strictObject({
  mf_investment_account: reference,
  scheme: isinShape,
  amount: rupeesCodec,
  folio_number: reference.nullish(),
  ...orderOrigin,
  scheduled_on: civilDateText.nullish(),
})

/**
 * Creates a purchase, or the next installment of a purchase plan that is active: `{ plan }`. The platform has no idempotency key: send a `source_ref_id`, the only guard against buying twice (domain §5).
 */
export const createPurchase = operation({
  name: 'purchases.create',
  method: 'POST',
  path: '/v2/mf_purchases',
  effect: 'reconcilable',
  body: z.union([createPurchaseBody, planInstallment]),
  answer: purchaseSchema,
})

/** Records the investor's consent, or confirms a purchase that was settled outside the platform: consent first, then state. */
export const updatePurchase = operation({
  name: 'purchases.update',
  method: 'PATCH',
  path: '/v2/mf_purchases',
  effect: 'reconcilable',
  body: z.strictObject({ id: reference, state: z.literal('confirmed').optional(), consent: consentSchema.optional() }),
  answer: purchaseSchema,
})

const changes = { amount: rupeesCodec.optional(), scheduled_on: civilDateText.optional() }

/** Changes the amount or the day of a purchase that nobody has consented to or paid yet (vendor's purchase object). */
export const modifyPurchase = operation({
  name: 'purchases.modify',
  method: 'PATCH',
  path: '/v2/mf_purchases/:id',
  effect: 'reconcilable',
  body: z.strictObject(changes),
  answer: purchaseSchema,
})

/** Fetches one purchase by `id` or `old_id`. */
export const fetchPurchase = operation({
  name: 'purchases.fetch',
  method: 'GET',
  path: '/v2/mf_purchases/:id',
  effect: 'read',
  answer: purchaseSchema,
})

/** Lists the newest purchases, at most 100. The platform may ignore a filter; the client filters again. */
export const listPurchases = operation({
  name: 'purchases.list',
  method: 'GET',
  path: '/v2/mf_purchases',
  effect: 'read',
  query: orderListQuery,
  answer: newestList(purchaseSchema),
  matches: (purchase: z.output<typeof purchaseSchema>, query: z.output<typeof orderListQuery>) => matchesOrderQuery(purchase, query),
})

/** Brings a failed purchase back to pending, gateway rta only: after a failed payment inside its window, or after its expiry. */
export const retryPurchase = operation({
  name: 'purchases.retry',
  method: 'POST',
  path: '/v2/mf_purchases/:id/retry',
  effect: 'reconcilable',
  answer: purchaseSchema,
})

/** Cancels a pending purchase, gateway rta only, while no payment is in progress. */
export const cancelPurchase = operation({
  name: 'purchases.cancel',
  method: 'POST',
  path: '/v2/mf_purchases/:id/cancel',
  effect: 'reconcilable',
  answer: purchaseSchema,
})

/** The most items a batch takes (field notes §2.2). */
const batchSize = 10

/**
 * The answer of a batch: one item for each that was sent, in the same order, either the purchase or the error that it met. A purchase
 * has no `error`, so `item.error` tells the two apart. The documents show no answer; this form is a decision.
 */
const batchAnswer = z.looseObject({
  object: z.string(),
  data: z.array(z.union([purchaseSchema.extend({ error: z.null().optional() }), wireErrorSchema])),
})

/** Creates up to 10 purchases. Each item succeeds or fails by itself: read the result of every one. */
export const createPurchaseBatch = operation({
  name: 'purchases.createBatch',
  method: 'POST',
  path: '/v2/mf_purchases/batch',
  effect: 'reconcilable',
  body: z.strictObject({ purchases: z.array(createPurchaseBody).min(1).max(batchSize) }),
  answer: batchAnswer,
})

/** Updates up to 10 purchases: the amount or the day, the consent, or the state. Each item succeeds or fails by itself. */
export const updatePurchaseBatch = operation({
  name: 'purchases.updateBatch',
  method: 'PATCH',
  path: '/v2/mf_purchases/batch',
  effect: 'reconcilable',
  body: z.strictObject({
    updates: z
      .array(z.strictObject({ id: reference, state: z.literal('confirmed').optional(), consent: consentSchema.optional(), ...changes }))
      .min(1)
      .max(batchSize),
  }),
  answer: batchAnswer,
})
