import { switchPlanLifecycle } from '@foliokit/plans'
import { checkPlan } from '@foliokit/schemes'
import { schemeFor } from '../engine/orders/new-purchase.js'
import { accountFor, refuseIssues } from '../engine/orders/place-order.js'
import { checkedPlan } from '../engine/plans/new-plan.js'
import { switchPlanAnswer } from '../engine/plans/plan-answers.js'
import type { Handler } from './handler.js'
import { cancelPlan, newestPlans, planOf, updatePlan } from './plans.js'

export const createSwitchPlan: Handler<'switchPlans.create'> = ({ world, tenant, body }) => {
  const account = accountFor(tenant, tenant.accounts.get(body.mf_investment_account), 'mf_investment_account')
  const from = schemeFor(world, body.switch_out_scheme, 'switch_out_scheme')
  const to = schemeFor(world, body.switch_in_scheme, 'switch_in_scheme')
  refuseIssues(checkPlan(body, { kind: 'switch', from, to }))
  const draft = { ...body, account, isin: body.switch_out_scheme, inIsin: body.switch_in_scheme }
  return switchPlanAnswer(world, checkedPlan(world, tenant, 'switch', draft, { lifecycle: switchPlanLifecycle })())
}

export const updateSwitchPlan: Handler<'switchPlans.update'> = ({ world, tenant, body }) =>
  switchPlanAnswer(world, updatePlan(world, planOf(tenant, 'switch', body.id), body))

export const fetchSwitchPlan: Handler<'switchPlans.fetch'> = ({ world, tenant, path: [id = ''] }) =>
  switchPlanAnswer(world, planOf(tenant, 'switch', id))

export const listSwitchPlans: Handler<'switchPlans.list'> = ({ world, tenant, query }) =>
  newestPlans(tenant, 'switch', query, (plan) => switchPlanAnswer(world, plan))

export const cancelSwitchPlan: Handler<'switchPlans.cancel'> = ({ world, tenant, path: [id = ''] }) =>
  switchPlanAnswer(world, cancelPlan(world, planOf(tenant, 'switch', id)))
