import { integerIdCodec, navCodec, rupeesCodec, unitsCodec } from '@foliokit/money/zod'
import * as z from 'zod'

const text = z.string().nullish()

/** What every kind of order object has. */
const orderShape = {
  object: z.string(),
  id: z.string(),
  old_id: integerIdCodec,
  mf_investment_account: z.string(),
  folio_number: text,
  state: z.string(),
  gateway: text,
  plan: text,
  scheduled_on: text,
  traded_on: text,
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
  cancelled_at: text,
  reversed_at: text,
}

/**
 * Reads the platform's purchase object (`mf_purchase`). Tolerant: an unknown state, failure code or member is data, not an error
 * (domain §5), so `state` is any text; compare it with `purchaseStates`.
 */
export const purchaseSchema = z.looseObject({
  ...orderShape,
  amount: rupeesCodec,
  scheme: z.string(),
  type: text,
  allotted_units: unitsCodec.nullish(),
  purchased_amount: rupeesCodec.nullish(),
  purchased_price: navCodec.nullish(),
  retried_at: text,
})

/** A purchase as read from the platform, with exact amounts and ids. */
export type Purchase = z.output<typeof purchaseSchema>

/**
 * Reads the platform's redemption object (`mf_redemption`). Tolerant as `purchaseSchema` is; `redeemed_units` come with up to 4
 * decimals (field notes §2.2). `amount` and `units` both empty mean everything.
 */
export const redemptionSchema = z.looseObject({
  ...orderShape,
  amount: rupeesCodec.nullish(),
  units: unitsCodec.nullish(),
  scheme: z.string(),
  redemption_mode: text,
  redeemed_amount: rupeesCodec.nullish(),
  redeemed_units: unitsCodec.nullish(),
  redeemed_price: navCodec.nullish(),
  redemption_bank_account_number: text,
  redemption_bank_account_ifsc_code: text,
})

/** A redemption as read from the platform, with exact amounts and ids. */
export type Redemption = z.output<typeof redemptionSchema>

/** Reads the platform's switch object (`mf_switch`). Tolerant as `purchaseSchema` is. `amount` and `units` both empty mean everything. */
export const switchSchema = z.looseObject({
  ...orderShape,
  amount: rupeesCodec.nullish(),
  units: unitsCodec.nullish(),
  switch_out_scheme: z.string(),
  switch_in_scheme: z.string(),
  switched_out_units: unitsCodec.nullish(),
  switched_out_amount: rupeesCodec.nullish(),
  switched_out_price: navCodec.nullish(),
  switched_in_units: unitsCodec.nullish(),
  switched_in_amount: rupeesCodec.nullish(),
  switched_in_price: navCodec.nullish(),
})

/** A switch as read from the platform, with exact amounts and ids. */
export type Switch = z.output<typeof switchSchema>

export { v1OrderSchema, type V1Order } from './v1-order.js'
