import { switchPlanSchema } from '@foliokit/plans/zod'
import * as z from 'zod'
import { isinShape, reference } from '../formats.js'
import { operation } from '../operation.js'
import { newPlan, planChange } from './plan-fields.js'
import { planOperations } from './plan-operations.js'

/** Reading switch plans and skipping their installments. */
export const switchPlans = planOperations('switchPlans', 'mf_switch_plans', switchPlanSchema)

/** Creates a switch plan: an STP when it is systematic. Without consent it stays `created`. Send a `source_ref_id` (domain §5). */
export const createSwitchPlan = operation({
  name: 'switchPlans.create',
  method: 'POST',
  path: '/v2/mf_switch_plans',
  effect: 'reconcilable',
  body: z.strictObject({ ...newPlan, switch_out_scheme: isinShape, switch_in_scheme: isinShape, folio_number: reference }),
  answer: switchPlanSchema,
})

/** Sets the consent, or changes the amount, the installment day or the number of installments (domain §4.7). */
export const updateSwitchPlan = operation({
  name: 'switchPlans.update',
  method: 'PATCH',
  path: '/v2/mf_switch_plans',
  effect: 'reconcilable',
  body: z.strictObject(planChange),
  answer: switchPlanSchema,
})

/** Cancels a switch plan at once; installments that were generated go on. */
export const cancelSwitchPlan = operation({
  name: 'switchPlans.cancel',
  method: 'POST',
  path: '/v2/mf_switch_plans/:id/cancel',
  effect: 'reconcilable',
  answer: switchPlanSchema,
})
