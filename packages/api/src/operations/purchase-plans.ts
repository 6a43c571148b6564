import { purchasePlanSchema } from '@foliokit/plans/zod'
import * as z from 'zod'
import { isinShape, reference } from '../formats.js'
import { operation } from '../operation.js'
import { newPlan, planChange } from './plan-fields.js'
import { planOperations } from './plan-operations.js'

/** Reading purchase plans and skipping their installments. */
export const purchasePlans = planOperations('purchasePlans', 'mf_purchase_plans', purchasePlanSchema)

/** Creates a purchase plan: a SIP when it is systematic. Without consent it stays `created`. Send a `source_ref_id` (domain §5). */
export const createPurchasePlan = operation({
  name: 'purchasePlans.create',
  method: 'POST',
  path: '/v2/mf_purchase_plans',
  effect: 'reconcilable',
  body: z.strictObject({
    ...newPlan,
    scheme: isinShape,
    folio_number: reference.nullish(),
    payment_method: z.literal('mandate').nullish(),
    payment_source: z.string().nullish(),
    purpose: z.enum(['children_education', 'children_marriage', 'house', 'car', 'travel', 'retirement', 'others']).nullish(),
    generate_first_installment_now: z.boolean().nullish(),
  }),
  answer: purchasePlanSchema,
})

/** Sets the consent, or changes the amount, the mandate, the installment day or the number of installments (domain §4.7). */
export const updatePurchasePlan = operation({
  name: 'purchasePlans.update',
  method: 'PATCH',
  path: '/v2/mf_purchase_plans',
  effect: 'reconcilable',
  body: z.strictObject({ ...planChange, payment_method: z.literal('mandate').optional(), payment_source: z.string().optional() }),
  answer: purchasePlanSchema,
})

/** Cancels a purchase plan at once; installments that were generated go on. `checkCancellation` of `@foliokit/plans` knows the codes. */
export const cancelPurchasePlan = operation({
  name: 'purchasePlans.cancel',
  method: 'POST',
  path: '/v2/mf_purchase_plans/cancel',
  effect: 'reconcilable',
  body: z.strictObject({ id: reference, cancellation_code: z.string().min(1), cancellation_reason: z.string().min(1).optional() }),
  answer: purchasePlanSchema,
})

/**
 * Cancels a purchase plan without a code. The platform took this away on 30 March 2024 (field notes §5, row 1): use
 * `purchasePlans.cancel`.
 */
export const cancelPurchasePlanWithoutCode = operation({
  name: 'purchasePlans.cancelWithoutCode',
  method: 'POST',
  path: '/v2/mf_purchase_plans/:id/cancel',
  effect: 'reconcilable',
  answer: purchasePlanSchema,
})
