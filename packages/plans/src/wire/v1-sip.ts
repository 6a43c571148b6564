import { countCodec, integerIdCodec, rupeesCodec } from '@foliokit/money/zod'
import * as z from 'zod'

const text = z.string().nullish()

/**
 * Reads the platform's v1 SIP object. Tolerant: unknown members are data. `mandate_id` comes as text, and not always of digits;
 * `start_date` is the first installment's day.
 */
export const v1SipSchema = z.looseObject({
  sip_id: integerIdCodec,
  active: z.boolean(),
  amount: rupeesCodec,
  frequency: z.string(),
  start_date: text,
  installments: countCodec.nullish(),
  folio_number: text,
  mandate_id: text,
  isin: text,
  source_ref_id: text,
})

/** A v1 SIP as read from the platform, with an exact amount and id. */
export type V1Sip = z.output<typeof v1SipSchema>
