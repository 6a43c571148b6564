import type { CivilDate } from '@foliokit/schedule'
import type { PlanContext } from '../plan/context.js'
import { membersOf, type FromTo, type PlanChange, type PlanChangeRecord } from './change.js'

/** The members of a plan's context after a change: those that change, and the record of what they were. */
export function changePlan(plan: PlanContext, change: PlanChange, changedOn: CivilDate): Partial<PlanContext> {
  const names = membersOf(change)
  const record = Object.fromEntries(names.map((name): [string, FromTo<unknown>] => [name, { from: plan[name], to: change[name] }]))
  return {
    ...Object.fromEntries(names.map((name) => [name, change[name]])),
    changes: [...plan.changes, { changedOn, ...record } as PlanChangeRecord],
  }
}
