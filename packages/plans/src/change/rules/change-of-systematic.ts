import { reason } from '@foliokit/lifecycle'
import { membersOf, type PlanChangeMember } from '../change.js'
import type { PlanChangeRule } from './change-rule.js'

const accepted: readonly PlanChangeMember[] = ['amount', 'mandate']

/** Of a systematic plan only the amount and the mandate may change: the registrar knows its dates (domain §4.7). */
export const changeOfSystematic: PlanChangeRule = (change, { plan: { systematic } }) =>
  !systematic
    ? []
    : membersOf(change)
        .filter((name) => !accepted.includes(name))
        .map((name) =>
          reason('PLANS_CHANGE_SYSTEMATIC', `Of a systematic plan ${accepted.join(' and ')} may change, not ${name}.`, { accepted }, [
            name,
          ]),
        )
