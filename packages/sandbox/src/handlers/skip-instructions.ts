import { newestListCap } from '@foliokit/api'
import { checkSkipOf, skipLifecycle, type PlanKind } from '@foliokit/plans'
import { civilDate, indiaDate } from '@foliokit/schedule'
import { refuseIssues } from '../engine/orders/place-order.js'
import { skipAnswer } from '../engine/plans/plan-answers.js'
import type { PlanRecord, SkipRecord } from '../engine/plans/plan-record.js'
import { keepSkip, stepSkip } from '../engine/plans/skip-engine.js'
import type { Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { invalidField, notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { planOf } from './plans.js'

export const createPurchasePlanSkip: Handler<'purchasePlans.createSkip'> = ({ world, tenant, path: [id = ''], body }) =>
  skipAnswer(world, create(world, planOf(tenant, 'purchase', id), body))
export const createRedemptionPlanSkip: Handler<'redemptionPlans.createSkip'> = ({ world, tenant, path: [id = ''], body }) =>
  skipAnswer(world, create(world, planOf(tenant, 'redemption', id), body))
export const createSwitchPlanSkip: Handler<'switchPlans.createSkip'> = ({ world, tenant, path: [id = ''], body }) =>
  skipAnswer(world, create(world, planOf(tenant, 'switch', id), body))

export const fetchPurchasePlanSkip: Handler<'purchasePlans.fetchSkip'> = ({ world, tenant, path: [id = ''] }) =>
  skipAnswer(world, skipOf(tenant, 'purchase', id))
export const fetchRedemptionPlanSkip: Handler<'redemptionPlans.fetchSkip'> = ({ world, tenant, path: [id = ''] }) =>
  skipAnswer(world, skipOf(tenant, 'redemption', id))
export const fetchSwitchPlanSkip: Handler<'switchPlans.fetchSkip'> = ({ world, tenant, path: [id = ''] }) =>
  skipAnswer(world, skipOf(tenant, 'switch', id))

export const listPurchasePlanSkips: Handler<'purchasePlans.listSkips'> = ({ world, tenant, path: [id = ''], query }) =>
  list(world, planOf(tenant, 'purchase', id), query.statuses)
export const listRedemptionPlanSkips: Handler<'redemptionPlans.listSkips'> = ({ world, tenant, path: [id = ''], query }) =>
  list(world, planOf(tenant, 'redemption', id), query.statuses)
export const listSwitchPlanSkips: Handler<'switchPlans.listSkips'> = ({ world, tenant, path: [id = ''], query }) =>
  list(world, planOf(tenant, 'switch', id), query.statuses)

export const cancelPurchasePlanSkip: Handler<'purchasePlans.cancelSkip'> = ({ world, tenant, path: [id = ''] }) =>
  skipAnswer(world, cancel(world, skipOf(tenant, 'purchase', id)))
export const cancelRedemptionPlanSkip: Handler<'redemptionPlans.cancelSkip'> = ({ world, tenant, path: [id = ''] }) =>
  skipAnswer(world, cancel(world, skipOf(tenant, 'redemption', id)))
export const cancelSwitchPlanSkip: Handler<'switchPlans.cancelSkip'> = ({ world, tenant, path: [id = ''] }) =>
  skipAnswer(world, cancel(world, skipOf(tenant, 'switch', id)))

function create(
  world: World,
  plan: PlanRecord,
  { from, to = null }: { readonly from: string; readonly to?: string | null | undefined },
): SkipRecord {
  const { state, context } = plan.stored
  if (state !== 'active' && state !== 'created') throw invalidField('from', `the plan is ${state}; only one that goes on can skip`)
  const draft = { from: civilDate(from), to: to === null ? null : civilDate(to) }
  const on = indiaDate(world.clock.now())
  refuseIssues(checkSkipOf(context, plan.schedule, draft, { on, instructions: plan.skips.map(({ stored }) => stored) }))
  const stored = skipLifecycle.start({ at: world.clock.stamp(), from, to })
  return keepSkip(world, { object: 'plan_skip_instruction', id: `psi_${world.random.hex(32)}`, plan, lifecycle: skipLifecycle, stored })
}

function cancel(world: World, skip: SkipRecord): SkipRecord {
  stepSkip(world, skip, { type: 'cancelled', at: world.clock.stamp() })
  return skip
}

/** A skip instruction of a kind of plan. Another tenant's is as absent as none. */
function skipOf(tenant: Tenant, kind: PlanKind, id: string): SkipRecord {
  const skip = tenant.skips.get(id)
  if (skip === undefined || skip.plan.kind !== kind) throw notFound('skip instruction')
  return skip
}

function list(world: World, plan: PlanRecord, statuses: readonly string[] | undefined) {
  const wanted = statuses?.map((status) => status.toUpperCase())
  const rows = [...plan.skips].reverse().filter(({ stored }) => wanted === undefined || wanted.includes(stored.state))
  return { object: 'list', data: rows.slice(0, newestListCap).map((skip) => skipAnswer(world, skip)) }
}
