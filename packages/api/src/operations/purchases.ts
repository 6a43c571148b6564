import { rupeesCodec } from '@foliokit/money/zod'
import { consentSchema, purchaseSchema } from '@foliokit/orders/zod'
import * as z from 'zod'
import { commaSeparated, newestList } from '../envelopes.js'
import { civilDateText, ipv4, isinShape, reference } from '../formats.js'
import { operation } from '../operation.js'

/** The body of a new lump-sum purchase. Amounts must fit the scheme: `checkPurchase` tells before the platform does. */
export const createPurchaseBody = z.strictObject({
  mf_investment_account: reference,
  scheme: isinShape,
  amount: rupeesCodec,
  folio_number: reference.nullish(),
  user_ip: ipv4.nullish(),
  server_ip: ipv4.nullish(),
  source_ref_id: reference.nullish(),
  euin: z.string().nullish(),
  scheduled_on: civilDateText.nullish(),
  partner: reference.nullish(),
  initiated_by: z.enum(['investor', 'distributor']).nullish(),
  initiated_via: z
    .enum(['mobile_app', 'mobile_app_android', 'mobile_app_ios', 'mobile_web_android', 'mobile_web_ios', 'mobile_web', 'web'])
    .nullish(),
})

/**
 * Creates a purchase. The platform has no idempotency key: send a `source_ref_id`, the only guard against buying twice (domain §5).
 */
export const createPurchase = operation({
  name: 'purchases.create',
  method: 'POST',
  path: '/v2/mf_purchases',
  effect: 'reconcilable',
  body: createPurchaseBody,
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

/** Fetches one purchase by `id` or `old_id`. */
export const fetchPurchase = operation({
  name: 'purchases.fetch',
  method: 'GET',
  path: '/v2/mf_purchases/:id',
  effect: 'read',
  answer: purchaseSchema,
})

const listQuery = z.strictObject({
  mf_investment_account: reference.optional(),
  plan: reference.optional(),
  skip_instruction: reference.optional(),
  states: commaSeparated,
})

/** Lists the newest purchases, at most 100. The platform may ignore a filter; the client filters again. */
export const listPurchases = operation({
  name: 'purchases.list',
  method: 'GET',
  path: '/v2/mf_purchases',
  effect: 'read',
  query: listQuery,
  answer: newestList(purchaseSchema),
  // `skip_instruction` is not among the members of a purchase, so nobody but the platform can filter by it.
  matches: (purchase: z.output<typeof purchaseSchema>, query: z.output<typeof listQuery>) =>
    (query.mf_investment_account === undefined || purchase.mf_investment_account === query.mf_investment_account) &&
    (query.plan === undefined || purchase.plan === query.plan) &&
    (query.states === undefined || query.states.includes(purchase.state)),
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
