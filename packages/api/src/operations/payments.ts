import { integerIdCodec } from '@foliokit/money/zod'
import { paymentSchema } from '@foliokit/payments/zod'
import * as z from 'zod'
import { commaSeparated, page, pageQuery } from '../envelopes.js'
import { civilDateText } from '../formats.js'
import { operation } from '../operation.js'

/**
 * Opens one payment for one or more orders by their `old_id` and answers the address of the gateway page. `token_url` works once and
 * for 15 minutes (domain §7). The answer carries no status: fetch the payment.
 */
export const createNetbankingPayment = operation({
  name: 'payments.createNetbanking',
  method: 'POST',
  path: '/api/pg/payments/netbanking',
  effect: 'at-most-once',
  body: z.strictObject({
    amc_order_ids: z.array(integerIdCodec).min(1),
    method: z.enum(['NETBANKING', 'CARD', 'UPI']).optional(),
    payment_postback_url: z.url().optional(),
    bank_account_id: integerIdCodec.optional(),
  }),
  answer: z.looseObject({ id: integerIdCodec, token_url: z.string().nullish() }),
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
