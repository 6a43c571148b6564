import { reason } from '@foliokit/lifecycle'
import { membersOf, planChangeMembers } from '../change.js'
import type { PlanChangeRule } from './change-rule.js'

/** A change names at least one of the members that may change (domain §4.7). */
export const changeGiven: PlanChangeRule = (change) =>
  membersOf(change).length > 0
    ? []
    : [
        reason('PLANS_CHANGE_EMPTY', `A change names at least one of ${planChangeMembers.join(', ')}.`, {
          accepted: planChangeMembers,
        }),
      ]
