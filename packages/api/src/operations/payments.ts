import { integerIdCodec } from '@foliokit/money/zod'
import { paymentSchema } from '@foliokit/payments/zod'
import * as z from 'zod'
import { commaSeparated, page, pageQuery } from '../envelopes.js'
import { civilDateText, webAddress } from '../formats.js'
import { operation } from '../operation.js'

/** What a UPI payment asks for: an address to open in an app, or a request sent to the investor's UPI id (field notes §2.5). */
const upi = z.union([
  z.strictObject({ type: z.literal('uri') }),
  z.strictObject({ type: z.literal('collect'), vpa: z.string().regex(/^[\w.-]{2,256}@[A-Za-z]{2,64}$/, 'must be a UPI id, name@bank') }),
])

/**
 * Opens one payment for one or more purchases by their `old_id` and answers the address of the gateway page. `token_url` works once
 * and for 15 minutes (domain §7). The answer carries no status: fetch the payment. Gateway ondc needs `method`, and knows the provider
 * `ONDC` only (field notes §2.5).
 */
export const createNetbankingPayment = operation({
  name: 'payments.createNetbanking',
  method: 'POST',
  path: '/api/pg/payments/netbanking',
  effect: 'at-most-once',
  body: z.strictObject({
    amc_order_ids: z.array(integerIdCodec).min(1),
    method: z.enum(['NETBANKING', 'CARD', 'UPI']).optional(),
    payment_postback_url: webAddress.optional(),
    bank_account_id: integerIdCodec.optional(),
    provider_name: z.string().optional(),
    upi: upi.optional(),
  }),
  answer: z.looseObject({ id: integerIdCodec, token_url: z.string().nullish(), upi: z.looseObject({}).nullish() }),
})

/**
 * Opens one debit under an approved mandate for one or more purchases by their `old_id`. The platform does not check for a payment
 * that exists already: sending this twice debits twice (field notes §2.1).
 */
export const createNachPayment = operation({
  name: 'payments.createNach',
  method: 'POST',
  path: '/api/pg/payments/nach',
  effect: 'at-most-once',
  source: 'field-notes',
  body: z.strictObject({ mandate_id: integerIdCodec, amc_order_ids: z.array(integerIdCodec).min(1) }),
  answer: z.looseObject({ id: integerIdCodec }),
})

/** Fetches one payment. A postback only tells that it is time to do this. */
export const fetchPayment = operation({
  name: 'payments.fetch',
  method: 'GET',
  path: '/api/pg/payments/:payment_id',
  effect: 'read',
  answer: paymentSchema,
})

/** Lists payments page by page, newest first by default. `to` is accepted with `from` only. */
export const listPayments = operation({
  name: 'payments.list',
  method: 'GET',
  path: '/api/pg/payments',
  effect: 'read',
  query: z.strictObject({
    ...pageQuery,
    from: civilDateText.optional(),
    to: civilDateText.optional(),
    payment_type: z.enum(['NACH', 'NETBANKING', 'ECS', 'CHEQUE', 'AUTH_TRANSACTION']).optional(),
    payment_status: commaSeparated,
    amc_order_ids: commaSeparated,
    direction: z.enum(['asc', 'desc']).optional(),
  }),
  answer: page('payments', paymentSchema),
})
