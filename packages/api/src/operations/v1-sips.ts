import { countCodec, integerIdCodec, rupeesCodec } from '@foliokit/money/zod'
import { v1OrderSchema } from '@foliokit/orders/zod'
import { v1SipSchema } from '@foliokit/plans/zod'
import * as z from 'zod'
import { page, pageQuery } from '../envelopes.js'
import { ipv4, isinShape, reference } from '../formats.js'
import { operation } from '../operation.js'

const sips = '/api/oms/investment_accounts/:investment_account_id/orders/sips' as const

/** Creates SIPs, each paid under a mandate. `checkSip` of `@foliokit/schemes` tells before the platform does. One that is refused refuses all. */
export const createV1Sips = operation({
  name: 'v1Sips.create',
  method: 'POST',
  path: sips,
  effect: 'reconcilable',
  body: z.strictObject({
    orders: z
      .array(
        z.strictObject({
          isin: isinShape,
          amount: rupeesCodec,
          start_day: z.string(),
          frequency: z.enum(['MONTHLY']),
          installments: countCodec,
          mandate_id: integerIdCodec,
          folio_number: reference.nullish(),
          source_ref_id: reference.nullish(),
          user_ip: ipv4.nullish(),
          server_ip: ipv4.nullish(),
        }),
      )
      .min(1),
  }),
  answer: z.looseObject({ orders: z.array(z.looseObject({ id: integerIdCodec, isin: z.string().nullish() })) }),
})

/** Lists the SIPs of one account page by page. */
export const listV1Sips = operation({
  name: 'v1Sips.list',
  method: 'GET',
  path: sips,
  effect: 'read',
  query: z.strictObject(pageQuery),
  answer: page('sip_orders', v1SipSchema),
})

/** Fetches one SIP. */
export const fetchV1Sip = operation({
  name: 'v1Sips.fetch',
  method: 'GET',
  path: `${sips}/:sip_id`,
  effect: 'read',
  answer: v1SipSchema,
})

/**
 * Changes the mandate of a SIP, deactivates it, or cancels its next installment. The answer differs: a message, the SIP, or the order that
 * was cancelled (v1 documents, update, cancel, cancel installment).
 */
export const updateV1Sip = operation({
  name: 'v1Sips.update',
  method: 'PATCH',
  path: `${sips}/:sip_id`,
  effect: 'reconcilable',
  body: z.union([
    z.strictObject({ operation: z.literal('update'), data: z.strictObject({ mandate_id: z.union([z.string(), integerIdCodec]) }) }),
    z.strictObject({ operation: z.enum(['deactivate', 'cancel_next_installment']) }),
  ]),
  answer: z.union([z.looseObject({ message: z.string() }), v1SipSchema, v1OrderSchema]),
})

/** Lists the installments of a SIP that were generated. */
export const listV1SipInstallments = operation({
  name: 'v1Sips.listInstallments',
  method: 'GET',
  path: `${sips}/:sip_id/installments`,
  effect: 'read',
  answer: z.array(v1OrderSchema),
})
