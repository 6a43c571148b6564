import { member, reason } from '@foliokit/lifecycle'
import type { PlanChangeRule } from './change-rule.js'

const { is, right } = member.positiveDecimal

/** An amount is exact text above 0. The scheme's limits are in `@foliokit/schemes`. */
export const changeOfAmount: PlanChangeRule = ({ amount }) =>
  amount === undefined || is(amount)
    ? []
    : [reason('PLANS_CHANGE_AMOUNT_INVALID', `amount must be ${right}.`, { expected: right }, ['amount'])]
