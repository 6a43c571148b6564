import { isIsdCode, isMobile } from '@foliokit/identifiers'
import { integerIdCodec, navCodec, rupeesCodec, unitsCodec } from '@foliokit/money/zod'
import * as z from 'zod'

const text = z.string().nullish()

/**
 * Reads the platform's purchase object (`mf_purchase`). Tolerant: an unknown state, failure code or member is data, not an error
 * (domain §5), so `state` is any text; compare it with `purchaseStates`.
 */
export const purchaseSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  old_id: integerIdCodec,
  mf_investment_account: z.string(),
  folio_number: text,
  state: z.string(),
  amount: rupeesCodec,
  scheme: z.string(),
  type: text,
  gateway: text,
  plan: text,
  scheduled_on: text,
  traded_on: text,
  allotted_units: unitsCodec.nullish(),
  purchased_amount: rupeesCodec.nullish(),
  purchased_price: navCodec.nullish(),
  failure_code: text,
  source_ref_id: text,
  user_ip: text,
  server_ip: text,
  euin: text,
  partner: text,
  initiated_by: text,
  initiated_via: text,
  created_at: text,
  confirmed_at: text,
  submitted_at: text,
  succeeded_at: text,
  failed_at: text,
  retried_at: text,
  cancelled_at: text,
  reversed_at: text,
})

/** A purchase as read from the platform, with exact amounts and ids. */
export type Purchase = z.output<typeof purchaseSchema>

/**
 * The consent of an investor as the platform takes it: e-mail, mobile or both. Strict, since it is written. `checkConsent` says in
 * coded issues what is wrong with one.
 */
export const consentSchema = z.strictObject({
  email: z.string().min(3).max(254).optional(),
  isd_code: z
    .string()
    .refine((text): boolean => isIsdCode(text), 'must be digits with an optional leading +, at most 4 characters')
    .optional(),
  mobile: z
    .string()
    .refine((text): boolean => isMobile(text), 'must be digits and -, 7 to 20 characters')
    .optional(),
})
