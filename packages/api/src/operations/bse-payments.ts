import { integerIdCodec } from '@foliokit/money/zod'
import * as z from 'zod'
import { webAddress } from '../formats.js'
import { operation } from '../operation.js'

/**
 * Opens one payment for purchases through gateway bse and answers the page, as HTML, that takes the investor to the bank. After the
 * payment the browser makes a GET of the postback address. The documents name that member twice: `payment_postback_url` in the example,
 * `postback_url` in the table; give one of them.
 */
export const createBsePayment = operation({
  name: 'bsePayments.create',
  method: 'POST',
  path: '/api/oms/bse_payments',
  effect: 'at-most-once',
  body: z
    .strictObject({
      order_ids: z.array(integerIdCodec).min(1),
      payment_postback_url: webAddress.optional(),
      postback_url: webAddress.optional(),
    })
    .refine(({ payment_postback_url: named, postback_url: tabled }) => (named === undefined) !== (tabled === undefined), {
      path: ['payment_postback_url'],
      error: 'must be given, or postback_url in its place, and not both',
    }),
  answerFormat: 'html',
  answer: z.string(),
})
