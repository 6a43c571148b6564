import { integerIdCodec, rupeesCodec } from '@foliokit/money/zod'
import { mandateSchema } from '@foliokit/payments/zod'
import * as z from 'zod'
import { commaSeparated, page, pageQuery } from '../envelopes.js'
import { civilDateText, webAddress } from '../formats.js'
import { operation } from '../operation.js'

/**
 * Registers a mandate and answers its id. `NACH` is on paper, `E_MANDATE` and `UPI` are authorised on a page (`mandates.authorize`).
 * `checkMandateLimit` of `@foliokit/payments` knows the highest limits.
 */
export const createMandate = operation({
  name: 'mandates.create',
  method: 'POST',
  path: '/api/pg/mandates',
  effect: 'at-most-once',
  body: z.strictObject({
    mandate_type: z.enum(['NACH', 'E_MANDATE', 'UPI']),
    bank_account_id: integerIdCodec,
    mandate_limit: rupeesCodec,
    valid_from: civilDateText.nullish(),
    valid_to: civilDateText.nullish(),
    provider_id: integerIdCodec.nullish(),
    provider_name: z.string().nullish(),
  }),
  answer: z.looseObject({ id: integerIdCodec }),
})

/** Fetches one mandate. Only an APPROVED one pays (domain §7). */
export const fetchMandate = operation({
  name: 'mandates.fetch',
  method: 'GET',
  path: '/api/pg/mandates/:mandateId',
  effect: 'read',
  answer: mandateSchema,
})

/** Lists mandates page by page, of the bank accounts that are named or of all. */
export const listMandates = operation({
  name: 'mandates.list',
  method: 'GET',
  path: '/api/pg/mandates',
  effect: 'read',
  query: z.strictObject({ ...pageQuery, bank_account_id: commaSeparated }),
  answer: page('mandates', mandateSchema),
})

/** Answers the address of the page on which the investor authorises an e-mandate, with the id of the payment that it makes. */
export const authorizeMandate = operation({
  name: 'mandates.authorize',
  method: 'POST',
  path: '/api/pg/payments/emandate/auth',
  effect: 'at-most-once',
  body: z.strictObject({ mandate_id: integerIdCodec, payment_postback_url: webAddress.optional() }),
  answer: z.looseObject({ id: integerIdCodec, token_url: z.string().nullish() }),
})

/** Cancels an approved mandate: it pays no more. */
export const cancelMandate = operation({
  name: 'mandates.cancel',
  method: 'POST',
  path: '/api/pg/mandates/:mandate_id/cancel',
  effect: 'reconcilable',
  source: 'field-notes',
  answer: mandateSchema,
})
