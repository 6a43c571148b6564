import { countCodec, rupeesCodec } from '@foliokit/money/zod'
import * as z from 'zod'
import { readPlanFrequency } from './frequency.js'
import { bothSpellings } from './wire/both-spellings.js'

// The types that the schemas are inferred to: declarations of other packages name them through this entry.
export type { BothSpellings } from './wire/both-spellings.js'

const text = z.string().nullish()
const count = countCodec.nullish()
const frequency = z.codec(z.string(), z.string(), { decode: readPlanFrequency, encode: (name) => name })

/** What every kind of plan object has. */
const planShape = {
  object: z.string(),
  id: z.string(),
  state: z.string(),
  mf_investment_account: z.string(),
  folio_number: text,
  systematic: z.boolean(),
  frequency,
  installment_day: count,
  auto_generate_installments: z.boolean().nullish(),
  amount: rupeesCodec,
  number_of_installments: count,
  requested_activation_date: text,
  start_date: text,
  end_date: text,
  next_installment_date: text,
  previous_installment_date: text,
  remaining_installments: count,
  source_ref_id: text,
  gateway: text,
  euin: text,
  partner: text,
  user_ip: text,
  server_ip: text,
  initiated_by: text,
  initiated_via: text,
  created_at: text,
  activated_at: text,
  cancelled_at: text,
  completed_at: text,
  failed_at: text,
  cancellation_scheduled_on: text,
  reason: text,
}

/**
 * Reads the platform's purchase plan object (`mf_purchase_plan`). Tolerant: an unknown state, frequency, code or member is data, not an
 * error (domain §5), so `state` is any text; compare it with `planStates`. `auto_generate_instalments` is read as
 * `auto_generate_installments`, `half-yearly` as `half_yearly` (field notes §5, rows 2 and 3); amounts keep their digits.
 */
export const purchasePlanSchema = /* @__PURE__ */ bothSpellings(
  z.looseObject({
    ...planShape,
    scheme: z.string(),
    payment_method: text,
    payment_source: text,
    purpose: text,
    cancellation_code: text,
  }),
)

/** A purchase plan as read from the platform, with an exact amount. */
export type PurchasePlan = z.output<typeof purchasePlanSchema>

/** Reads the platform's redemption plan object (`mf_redemption_plan`). Tolerant as `purchasePlanSchema` is. */
export const redemptionPlanSchema = /* @__PURE__ */ bothSpellings(z.looseObject({ ...planShape, scheme: z.string() }))

/** A redemption plan as read from the platform, with an exact amount. */
export type RedemptionPlan = z.output<typeof redemptionPlanSchema>

/** Reads the platform's switch plan object (`mf_switch_plan`). Tolerant as `purchasePlanSchema` is. */
export const switchPlanSchema = /* @__PURE__ */ bothSpellings(
  z.looseObject({ ...planShape, switch_out_scheme: z.string(), switch_in_scheme: z.string() }),
)

/** A switch plan as read from the platform, with an exact amount. */
export type SwitchPlan = z.output<typeof switchPlanSchema>

export { skipInstructionSchema, type SkipInstruction } from './wire/skip-instruction.js'
export { v1SipSchema, type V1Sip } from './wire/v1-sip.js'
