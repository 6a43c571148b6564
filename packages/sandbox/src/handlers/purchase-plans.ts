import { purchasePlanLifecycle } from '@foliokit/plans'
import { checkPlan } from '@foliokit/schemes'
import { schemeFor } from '../engine/orders/new-purchase.js'
import { accountFor, refuseIssues } from '../engine/orders/place-order.js'
import { checkedPlan } from '../engine/plans/new-plan.js'
import { refuseUnfitMandate } from '../engine/plans/paying-mandate.js'
import { purchasePlanAnswer } from '../engine/plans/plan-answers.js'
import type { Tenant } from '../store/tenant.js'
import { invalidField, notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { mandateIn } from './mandates.js'
import { cancelPlan, newestPlans, planOf, updatePlan } from './plans.js'

export const createPurchasePlan: Handler<'purchasePlans.create'> = ({ world, tenant, body }) => {
  const account = accountFor(tenant, tenant.accounts.get(body.mf_investment_account), 'mf_investment_account')
  const scheme = schemeFor(world, body.scheme, 'scheme')
  refuseIssues(checkPlan(body, { kind: 'purchase', scheme }))
  const mandate = sourceOf(tenant, body)
  if (mandate !== null) refuseUnfitMandate(mandateIn(tenant, mandate, 'payment_source'), body.amount, 'payment_source')
  const plan = checkedPlan(
    world,
    tenant,
    'purchase',
    { ...body, account, isin: body.scheme, mandate },
    { lifecycle: purchasePlanLifecycle },
  )()
  return purchasePlanAnswer(world, plan)
}

export const updatePurchasePlan: Handler<'purchasePlans.update'> = ({ world, tenant, body }) => {
  const plan = planOf(tenant, 'purchase', body.id)
  const mandate = sourceOf(tenant, body)
  return purchasePlanAnswer(world, updatePlan(world, plan, { ...body, mandate: mandate ?? undefined }))
}

export const fetchPurchasePlan: Handler<'purchasePlans.fetch'> = ({ world, tenant, path: [id = ''] }) =>
  purchasePlanAnswer(world, planOf(tenant, 'purchase', id))

export const listPurchasePlans: Handler<'purchasePlans.list'> = ({ world, tenant, query }) =>
  newestPlans(tenant, 'purchase', query, (plan) => purchasePlanAnswer(world, plan))

export const cancelPurchasePlan: Handler<'purchasePlans.cancel'> = ({ world, tenant, body }) => {
  const { cancellation_code: cancellationCode, cancellation_reason: reason } = body
  const plan = planOf(tenant, 'purchase', body.id)
  return purchasePlanAnswer(world, cancelPlan(world, plan, { cancellationCode, ...(reason !== undefined && { reason }) }))
}

/** The day on which the platform took the cancellation without a code away (field notes §5, row 1). */
const removedOn = '2024-03-30'

export const cancelPurchasePlanWithoutCode: Handler<'purchasePlans.cancelWithoutCode'> = ({ world, tenant, path: [id = ''] }) => {
  if (world.clock.stamp() >= removedOn) throw notFound('resource')
  return purchasePlanAnswer(world, cancelPlan(world, planOf(tenant, 'purchase', id), { cancellationCode: 'invest_later' }))
}

/** The mandate that is to pay: `payment_method` and `payment_source` come together (v2 documents, create a purchase plan). */
function sourceOf(
  tenant: Tenant,
  {
    payment_method: method,
    payment_source: source,
  }: { readonly payment_method?: 'mandate' | null | undefined; readonly payment_source?: string | null | undefined },
): string | null {
  if (source == null && method == null) return null
  if (source == null) throw invalidField('payment_source', 'is required with payment_method')
  if (method == null) throw invalidField('payment_method', 'is required with payment_source')
  if (!tenant.mandates.has(source)) throw invalidField('payment_source', 'is not a mandate')
  return source
}
