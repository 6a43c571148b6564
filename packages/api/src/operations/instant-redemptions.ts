import { rupeesCodec, wireNumber } from '@foliokit/money/zod'
import * as z from 'zod'
import { isinShape, reference } from '../formats.js'
import { operation } from '../operation.js'

/** An upper limit. Fund houses compute it, with more than 2 decimals: nobody can redeem a part of a paisa, so those are cut off. */
const upperLimit = z
  .codec(wireNumber, wireNumber, { decode: (wire) => String(wire).replace(/(\.\d\d)\d+$/, '$1'), encode: (wire) => wire })
  .pipe(rupeesCodec)

/** What a fund house says about an instant redemption out of one scheme and folio: `max_amount` is 0 when it is not allowed. */
export const preRedemptionSummarySchema = z.looseObject({
  folio_number: z.string(),
  isin: z.string(),
  instant_redemption: z.looseObject({
    allowed: z.boolean(),
    min_amount: rupeesCodec.nullish(),
    max_amount: upperLimit.nullish(),
    multiples: rupeesCodec.nullish(),
    remarks: z.string().nullish(),
    redemption_bank_accounts: z.array(z.looseObject({ account_number: z.string().nullish(), ifsc_code: z.string().nullish() })),
  }),
})

/** What both summaries ask with. */
export const preRedemptionQuery = z.strictObject({ isin: isinShape, folio_number: reference })

/** Asks the fund house what an instant redemption may take, for teams that do not use the order management. */
export const fetchInstantRedemptionSummary = operation({
  name: 'instantRedemptions.summary',
  method: 'GET',
  path: '/api/instant_redemption/pre_redemption_summary',
  effect: 'read',
  query: preRedemptionQuery,
  answer: preRedemptionSummarySchema,
})

/**
 * Redeems at once, straight with the fund house: nothing tracks the order afterwards, and nothing keeps a second one from going
 * through (v1 documents, instant redemption). Prefer `v1Orders.sellInstantly`, which makes an order.
 */
export const createInstantRedemption = operation({
  name: 'instantRedemptions.create',
  method: 'POST',
  path: '/api/instant_redemption/order',
  effect: 'at-most-once',
  body: z.strictObject({
    isin: isinShape,
    folio_number: reference,
    amount: rupeesCodec,
    redemption_bank_account_number: z.string().min(1),
    redemption_bank_account_ifsc_code: z.string().min(1),
    meta: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  }),
  answer: z.looseObject({
    order_reference: z.string(),
    created_at: z.string().nullish(),
    remarks: z.string().nullish(),
    redemption_mode: z.string().nullish(),
    response_verbatim: z.looseObject({}).nullish(),
  }),
})
