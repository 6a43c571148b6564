import type { Issue } from '@foliokit/errors'
import { checkMembers, member, reason } from '@foliokit/lifecycle'
import { checkWithdrawalInput, type WithdrawalInputIssue } from '../withdrawal/check-input.js'
import type { RedemptionInput } from './context.js'
import type { RedemptionGateway } from './gateways.js'

/** What can be wrong with what starts a redemption. */
export type RedemptionInputIssue = WithdrawalInputIssue | Issue<'ORDERS_INSTANT_NOT_AT_GATEWAY' | 'ORDERS_INSTANT_AMOUNT_MISSING'>

const ownMembers = { mode: member.optional(member.oneOf('normal', 'instant')) }

/** Checks what starts a redemption against the row of its gateway. An instant one is for an amount (v1 documents, instant redemption). */
export function checkRedemptionInput(input: RedemptionInput, row: RedemptionGateway): readonly RedemptionInputIssue[] {
  const issues: RedemptionInputIssue[] = [
    ...checkWithdrawalInput(input, row),
    ...checkMembers('ORDERS_INPUT_INVALID', { ...input }, ownMembers),
  ]
  if (input.mode !== 'instant') return issues
  const { gateway } = input
  if (!row.instant) {
    issues.push(reason('ORDERS_INSTANT_NOT_AT_GATEWAY', `Gateway ${gateway} takes no instant redemptions.`, { gateway }, ['mode']))
  }
  if (input.amount == null) {
    issues.push(reason('ORDERS_INSTANT_AMOUNT_MISSING', 'An instant redemption names an amount, not units or everything.', {}, ['amount']))
  }
  return issues
}
