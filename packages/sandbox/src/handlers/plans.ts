import { newestListCap } from '@foliokit/api'
import type { Consent } from '@foliokit/identifiers'
import type { PlanEvent, PlanKind } from '@foliokit/plans'
import { contactsFor } from '../engine/orders/place-order.js'
import type { OrderRecord } from '../engine/orders/order-record.js'
import { changeOf, refuseChange, type AskedChange } from '../engine/plans/change.js'
import { planNames } from '../engine/plans/plan-names.js'
import { generateNext, stepPlan } from '../engine/plans/plan-engine.js'
import type { PlanRecord } from '../engine/plans/plan-record.js'
import { refuseSteps } from '../engine/take-step.js'
import type { Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { invalidField, notFound, Refusal, renamed } from '../wire/refusal.js'

/** A plan of a kind, by its id. Another tenant's is as absent as none. */
export function planOf(tenant: Tenant, kind: PlanKind, id: string): PlanRecord {
  const record = tenant.plans[kind].get(id)
  if (record === undefined) throw notFound(`${kind} plan`)
  return record
}

/** The newest plans of a kind that match, at most 100. */
export function newestPlans<Row>(
  tenant: Tenant,
  kind: PlanKind,
  query: { readonly mf_investment_account?: string | undefined; readonly states?: readonly string[] | undefined },
  answer: (record: PlanRecord) => Row,
): { readonly object: string; readonly data: Row[] } {
  const { mf_investment_account: account, states } = query
  const data: Row[] = []
  for (const record of [...tenant.plans[kind].values()].reverse()) {
    if (account !== undefined && record.account.id !== account) continue
    if (states !== undefined && !states.includes(record.stored.state)) continue
    data.push(answer(record))
    if (data.length === newestListCap) break
  }
  return { object: 'list', data }
}

/** What an update of a plan may ask for. */
export interface PlanUpdate extends AskedChange {
  readonly consent?: Consent | undefined
  readonly state?: 'confirmed' | undefined
}

/** All that was asked for, or nothing. */
export function updatePlan(world: World, plan: PlanRecord, update: PlanUpdate): PlanRecord {
  const events = eventsOf(world, plan, update)
  if (events.length === 0)
    throw new Refusal(400, 'validation failed', [
      { field: 'body', message: 'must hold a change: an amount, a day, a number, a mandate or consent' },
    ])
  const { completedAt, cancelledAt, failedAt } = plan.stored.context
  const change = changeOf(update)
  if (change !== undefined && (completedAt ?? cancelledAt ?? failedAt) === null) refuseChange(world, plan, change, update)
  renamed(planNames, () => refuseSteps(plan, events))
  for (const event of events) stepPlan(world, plan, event)
  return plan
}

function eventsOf(world: World, plan: PlanRecord, update: PlanUpdate): readonly PlanEvent[] {
  const { consent, state } = update
  const at = world.clock.stamp()
  const change = changeOf(update)
  const given = consent === undefined ? {} : { consent, contacts: contactsFor(plan.account, plan.folioNumber) }
  const events: PlanEvent[] = []
  if (change !== undefined) events.push({ type: 'modified', at, ...change })
  if (state === 'confirmed') {
    const paying = plan.stored.context.mandate
    const mandateStatus = paying === null ? undefined : plan.tenant.mandates.get(paying)?.stored.state
    events.push({ type: 'confirmed', at, ...given, ...(mandateStatus !== undefined && { mandateStatus }) })
  } else if (consent !== undefined) events.push({ type: 'consented', at, consent, ...given })
  return events
}

/** Generates the next installment of an active plan, for the operations that create an order by `plan`. */
export function generateFor(world: World, tenant: Tenant, kind: PlanKind, id: string): OrderRecord {
  const plan = tenant.plans[kind].get(id)
  if (plan === undefined) throw invalidField('plan', 'not found')
  if (plan.stored.state !== 'active')
    throw invalidField('plan', `is ${plan.stored.state}; installments are generated for an active plan only`)
  return generateNext(world, plan)
}

/** Cancels a plan at once; installments that were generated go on (domain §6). */
export function cancelPlan(
  world: World,
  plan: PlanRecord,
  cancellation: { readonly cancellationCode?: string; readonly reason?: string } = {},
): PlanRecord {
  renamed(planNames, () => stepPlan(world, plan, { type: 'cancelled', at: world.clock.stamp(), ...cancellation }))
  return plan
}
