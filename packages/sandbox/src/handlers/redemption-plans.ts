import { redemptionPlanLifecycle } from '@foliokit/plans'
import { checkPlan } from '@foliokit/schemes'
import { schemeFor } from '../engine/orders/new-purchase.js'
import { accountFor, refuseIssues } from '../engine/orders/place-order.js'
import { checkedPlan } from '../engine/plans/new-plan.js'
import { redemptionPlanAnswer } from '../engine/plans/plan-answers.js'
import type { Handler } from './handler.js'
import { cancelPlan, newestPlans, planOf, updatePlan } from './plans.js'

export const createRedemptionPlan: Handler<'redemptionPlans.create'> = ({ world, tenant, body }) => {
  const account = accountFor(tenant, tenant.accounts.get(body.mf_investment_account), 'mf_investment_account')
  const scheme = schemeFor(world, body.scheme, 'scheme')
  refuseIssues(checkPlan(body, { kind: 'redemption', scheme }))
  const plan = checkedPlan(world, tenant, 'redemption', { ...body, account, isin: body.scheme }, { lifecycle: redemptionPlanLifecycle })()
  return redemptionPlanAnswer(world, plan)
}

export const updateRedemptionPlan: Handler<'redemptionPlans.update'> = ({ world, tenant, body }) =>
  redemptionPlanAnswer(world, updatePlan(world, planOf(tenant, 'redemption', body.id), body))

export const fetchRedemptionPlan: Handler<'redemptionPlans.fetch'> = ({ world, tenant, path: [id = ''] }) =>
  redemptionPlanAnswer(world, planOf(tenant, 'redemption', id))

export const listRedemptionPlans: Handler<'redemptionPlans.list'> = ({ world, tenant, query }) =>
  newestPlans(tenant, 'redemption', query, (plan) => redemptionPlanAnswer(world, plan))

export const cancelRedemptionPlan: Handler<'redemptionPlans.cancel'> = ({ world, tenant, path: [id = ''] }) =>
  redemptionPlanAnswer(world, cancelPlan(world, planOf(tenant, 'redemption', id)))
