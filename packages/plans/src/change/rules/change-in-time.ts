import { reason } from '@foliokit/lifecycle'
import { registeredOn } from '../../plan/dates.js'
import type { PlanChangeRule } from './change-rule.js'

/** A plan that has ended does not change (v2 documents, state transitions), and changes come in the order of their days. */
export const changeInTime: PlanChangeRule = (_change, { plan, on }) => {
  const ended = plan.completedAt ?? plan.cancelledAt ?? plan.failedAt
  if (ended !== null) return [reason('PLANS_CHANGE_PLAN_ENDED', `The plan ended at ${ended} and cannot change.`, { endedAt: ended })]
  const earliest = plan.changes.at(-1)?.changedOn ?? registeredOn(plan)
  if (on >= earliest) return []
  const message = `A change on ${on} lies before ${earliest}; accepted: ${earliest} or later.`
  return [reason('PLANS_CHANGE_OUT_OF_ORDER', message, { on, accepted: { from: earliest } })]
}
