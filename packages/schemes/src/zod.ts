import { rupeesCodec } from '@foliokit/money/zod'
import * as z from 'zod'

const limit = rupeesCodec.nullish()

/**
 * Reads the platform's fund scheme object (`GET /api/oms/fund_schemes/:isin`, v1 and v2). Tolerant: members it does not know, the
 * plan limits among them, pass through as they came.
 */
export const fundSchemeSchema = z.looseObject({
  isin: z.string(),
  name: z.string(),
  fund_category: z.string().nullish(),
  active: z.boolean(),
  purchase_allowed: z.boolean(),
  min_initial_investment: limit,
  max_initial_investment: limit,
  initial_investment_multiples: limit,
  min_additional_investment: limit,
  max_additional_investment: limit,
  additional_investment_multiples: limit,
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
    }),
  ),
})
