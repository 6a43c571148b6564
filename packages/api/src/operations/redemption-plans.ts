import { redemptionPlanSchema } from '@foliokit/plans/zod'
import * as z from 'zod'
import { isinShape, reference } from '../formats.js'
import { operation } from '../operation.js'
import { newPlan, planChange } from './plan-fields.js'
import { planOperations } from './plan-operations.js'

/** Reading redemption plans and skipping their installments. */
export const redemptionPlans = planOperations('redemptionPlans', 'mf_redemption_plans', redemptionPlanSchema)

/** Creates a redemption plan: an SWP when it is systematic. Without consent it stays `created`. Send a `source_ref_id` (domain §5). */
export const createRedemptionPlan = operation({
  name: 'redemptionPlans.create',
  method: 'POST',
  path: '/v2/mf_redemption_plans',
  effect: 'reconcilable',
  body: z.strictObject({ ...newPlan, scheme: isinShape, folio_number: reference }),
  answer: redemptionPlanSchema,
})

/** Sets the consent, or changes the amount, the installment day or the number of installments (domain §4.7). */
export const updateRedemptionPlan = operation({
  name: 'redemptionPlans.update',
  method: 'PATCH',
  path: '/v2/mf_redemption_plans',
  effect: 'reconcilable',
  body: z.strictObject(planChange),
  answer: redemptionPlanSchema,
})

/** Cancels a redemption plan at once; installments that were generated go on. */
export const cancelRedemptionPlan = operation({
  name: 'redemptionPlans.cancel',
  method: 'POST',
  path: '/v2/mf_redemption_plans/:id/cancel',
  effect: 'reconcilable',
  answer: redemptionPlanSchema,
})
