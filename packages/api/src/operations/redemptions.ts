import { consentSchema } from '@foliokit/identifiers/zod'
import { rupeesCodec, unitsCodec } from '@foliokit/money/zod'
import { redemptionSchema } from '@foliokit/orders/zod'
import * as z from 'zod'
import { newestList } from '../envelopes.js'
import { isinShape, reference } from '../formats.js'
import { operation } from '../operation.js'
import { orderOrigin, planInstallment } from './order-fields.js'
import { matchesOrderQuery, orderListQuery } from './order-lists.js'

/** The body of a new redemption: an amount, units, or neither for everything. `checkRedemption` tells before the platform does. */
const createRedemptionBody = z.strictObject({
  mf_investment_account: reference,
  folio_number: reference,
  scheme: isinShape,
  amount: rupeesCodec.nullish(),
  units: unitsCodec.nullish(),
  ...orderOrigin,
})

/** Creates a redemption, or the next installment of a redemption plan that is active: `{ plan }`. Send a `source_ref_id`, the only guard against redeeming twice (domain §5). */
export const createRedemption = operation({
  name: 'redemptions.create',
  method: 'POST',
  path: '/v2/mf_redemptions',
  effect: 'reconcilable',
  body: z.union([createRedemptionBody, planInstallment]),
  answer: redemptionSchema,
})

/** Confirms a redemption with the investor's consent, which must come from a contact registered on the folio (domain §5). */
export const updateRedemption = operation({
  name: 'redemptions.update',
  method: 'PATCH',
  path: '/v2/mf_redemptions',
  effect: 'reconcilable',
  body: z.strictObject({ id: reference, state: z.literal('confirmed').optional(), consent: consentSchema.optional() }),
  answer: redemptionSchema,
})

/** Fetches one redemption by `id` or `old_id`. */
export const fetchRedemption = operation({
  name: 'redemptions.fetch',
  method: 'GET',
  path: '/v2/mf_redemptions/:id',
  effect: 'read',
  answer: redemptionSchema,
})

/** Lists the newest redemptions, at most 100. The platform may ignore a filter; the client filters again. */
export const listRedemptions = operation({
  name: 'redemptions.list',
  method: 'GET',
  path: '/v2/mf_redemptions',
  effect: 'read',
  query: orderListQuery,
  answer: newestList(redemptionSchema),
  matches: (redemption: z.output<typeof redemptionSchema>, query: z.output<typeof orderListQuery>) => matchesOrderQuery(redemption, query),
})
