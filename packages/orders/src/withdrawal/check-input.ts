import type { Issue } from '@foliokit/errors'
import { checkMembers, reason } from '@foliokit/lifecycle'
import { inputMembers } from '../order/members.js'
import type { WithdrawalInput } from './context.js'
import type { WithdrawalGateway } from './gateways.js'
import { checkQuantity, type QuantityIssue } from './quantity.js'

/** What can be wrong with what starts a redemption or a switch. */
export type WithdrawalInputIssue = QuantityIssue | Issue<'ORDERS_UNITS_NOT_AT_GATEWAY'>

/** Checks what starts a redemption or a switch against the row of its gateway. */
export function checkWithdrawalInput(input: WithdrawalInput, row: WithdrawalGateway): readonly WithdrawalInputIssue[] {
  const { gateway } = input
  const issues: WithdrawalInputIssue[] = [...checkMembers('ORDERS_INPUT_INVALID', { ...input }, inputMembers), ...checkQuantity(input)]
  if (input.units != null && !row.units) {
    const message = `Gateway ${gateway} takes out an amount or everything, not units.`
    issues.push(reason('ORDERS_UNITS_NOT_AT_GATEWAY', message, { gateway }, ['units']))
  }
  return issues
}
