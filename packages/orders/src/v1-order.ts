import { integerIdCodec, navCodec, rupeesCodec, unitsCodec } from '@foliokit/money/zod'
import * as z from 'zod'

const text = z.string().nullish()

/**
 * Reads the platform's v1 order object (`amc_order`), which stands for purchases, redemptions and switches alike. Tolerant: an unknown
 * type, status or member is data; `readV1Status` says which state a status is. `reverse_amount`, `reverse_units` and `price` are what
 * the registrar reported back.
 */
export const v1OrderSchema = z.looseObject({
  id: integerIdCodec,
  type: z.string(),
  status: z.string(),
  amount: rupeesCodec.nullish(),
  units: unitsCodec.nullish(),
  reverse_amount: rupeesCodec.nullish(),
  reverse_units: unitsCodec.nullish(),
  price: navCodec.nullish(),
  trade_date: text,
  investment_date: text,
  folio_number: text,
  bank_account_id: integerIdCodec.nullish(),
  source_ref_id: text,
  sip_id: integerIdCodec.nullish(),
  confirmed_at: text,
  submitted_at: text,
  succeeded_at: text,
  reversed_at: text,
  failed_at: text,
  created_at: text,
  redemption_mode: text,
  redemption_bank_account_number: text,
  redemption_bank_account_ifsc_code: text,
  fund_scheme: z.looseObject({ id: integerIdCodec.nullish(), name: text, isin: text, scheme_code: text }).nullish(),
})

/** A v1 order as read from the platform, with exact amounts and ids. */
export type V1Order = z.output<typeof v1OrderSchema>
