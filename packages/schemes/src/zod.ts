import { JsonNumber } from '@foliokit/money/json'
import { countCodec, rupeesCodec, unitsCodec, wireNumber } from '@foliokit/money/zod'
import * as z from 'zod'

const limit = rupeesCodec.nullish()
const unitsLimit = unitsCodec.nullish()
const flag = z.boolean().nullish()

/**
 * The step of an amount. Live switch limits carry 0.001, a tenth of a paisa: every amount is on it, as it is on a step of one paisa,
 * which is how such a step is read.
 */
const step = z
  .codec(wireNumber, wireNumber, {
    decode: (wire) => (/^0?\.00+[125]0*$/.test(String(wire)) ? '0.01' : wire),
    encode: (wire) => wire,
  })
  .pipe(rupeesCodec)
  .nullish()

/** Days of a month: a list, or text such as `1,5,15` or `[1,5,15]`. All three occur. */
const daysFrom = (encode: (days: number[]) => JsonNumber[] | string) =>
  z
    .codec(z.union([z.string(), z.array(wireNumber)]), z.array(z.int().min(1).max(31)), {
      decode: (wire, context) => {
        const text = typeof wire === 'string' ? wire.replace(/^\s*\[|\]\s*$/g, '') : wire.map(String).join(',')
        const days = text.trim() === '' ? [] : text.split(',').map((day) => day.trim())
        if (days.every((day) => /^\d{1,2}(\.0+)?$/.test(day))) return days.map(Number)
        context.issues.push({ code: 'custom', input: wire, message: 'must be days of a month, such as [1, 5, 15] or "1,5,15"' })
        return z.NEVER
      },
      encode,
    })
    .nullish()

const days = daysFrom((list) => list.map((day) => new JsonNumber(String(day))))
const daysAsText = daysFrom((list) => list.join(','))

/** What a scheme asks of a systematic plan, by frequency. */
const planTerms = z
  .record(
    z.string(),
    z
      .looseObject({
        dates: days,
        min_installment_amount: limit,
        max_installment_amount: limit,
        amount_multiples: step,
        min_installments: countCodec.nullish(),
      })
      .nullish(),
  )
  .nullish()

/** The deprecated form of the days of a systematic plan, by frequency in capitals. */
const flatDays = z.record(z.string(), daysAsText).nullish()

/**
 * Reads the platform's fund scheme object (`GET /api/oms/fund_schemes/:isin`, v1 and v2). Tolerant: members it does not know pass
 * through as they came.
 */
export const fundSchemeSchema = z.looseObject({
  isin: z.string(),
  name: z.string(),
  fund_category: z.string().nullish(),
  amc_id: wireNumber.nullish(),
  active: z.boolean(),
  purchase_allowed: z.boolean(),
  min_initial_investment: limit,
  max_initial_investment: limit,
  initial_investment_multiples: limit,
  min_additional_investment: limit,
  max_additional_investment: limit,
  additional_investment_multiples: limit,
  redemption_allowed: flag,
  instant_redemption_allowed: flag,
  insta_redemption_allowed: flag,
  min_withdrawal_amount: limit,
  max_withdrawal_amount: limit,
  withdrawal_multiples: step,
  min_withdrawal_units: unitsLimit,
  max_withdrawal_units: unitsLimit,
  withdrawal_multiples_units: unitsLimit,
  switch_out_allowed: flag,
  min_switch_out_amount: limit,
  switch_out_amount_multiples: step,
  min_switch_out_units: unitsLimit,
  switch_out_unit_multiples: unitsLimit,
  switch_multiples: unitsLimit,
  switch_in_allowed: flag,
  min_switch_in_amount: limit,
  switch_in_min_amt: limit,
  switch_in_amount_multiples: step,
  sip_allowed: flag,
  sip_frequency_specific_data: planTerms,
  sip_frequency_data: flatDays,
  min_sip_amount: limit,
  max_sip_amount: limit,
  sip_multiples: step,
  min_sip_installments: countCodec.nullish(),
  swp_allowed: flag,
  swp_frequency_specific_data: planTerms,
  swp_frequency_data: flatDays,
  min_swp_amount: limit,
  max_swp_amount: limit,
  swp_multiples: step,
  min_swp_installments: countCodec.nullish(),
  stp_out_allowed: flag,
  stp_in_allowed: flag,
  stp_frequency_specific_data: planTerms,
  stp_frequency_data: flatDays,
  min_stp_in_amount: limit,
  max_stp_in_amount: limit,
  stp_in_amount_multiples: step,
  min_stp_out_installments: countCodec.nullish(),
  lock_in: flag,
  lock_in_period: countCodec.nullish(),
})

/** Reads the platform's v2 scheme plan object (`mf_scheme_plan`). Tolerant, as {@link fundSchemeSchema}. */
export const schemePlanSchema = z.looseObject({
  isin: z.string(),
  active: z.boolean(),
  mf_scheme: z.looseObject({ name: z.string().nullish() }).nullish(),
  thresholds: z.array(
    z.looseObject({
      type: z.string(),
      amount_min: limit,
      amount_max: limit,
      amount_multiples: limit,
      additional_amount_min: limit,
      additional_amount_max: limit,
      additional_amount_multiples: limit,
      units_min: unitsLimit,
      units_max: unitsLimit,
      units_multiples: unitsLimit,
      frequency: z.string().nullish(),
      installments_min: countCodec.nullish(),
      dates: days,
    }),
  ),
})
