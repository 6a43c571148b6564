import type { Issue } from '@foliokit/errors'
import { reason as issue } from '@foliokit/lifecycle'
import { planKinds, type PlanKind, type PlanKinds } from '../plan/kinds.js'
import { cancellationCodes, customReasonCode, isCancellationCode } from './codes.js'

/** What a request to cancel a plan says beside its id. */
export interface Cancellation {
  /** `cancellation_code` */
  readonly cancellationCode?: string | undefined
  /** `cancellation_reason` */
  readonly reason?: string | undefined
}

/** What can be wrong with a request to cancel a plan. */
export type CancellationIssue = Issue<
  | 'PLANS_CANCELLATION_CODE_MISSING'
  | 'PLANS_CANCELLATION_CODE_UNKNOWN'
  | 'PLANS_CANCELLATION_CODE_NOT_TAKEN'
  | 'PLANS_CANCELLATION_REASON_MISSING'
  | 'PLANS_CANCELLATION_REASON_NOT_TAKEN'
>

/**
 * Checks what a plan is to be cancelled with (domain §6, field notes §2.3): a purchase plan needs a code of the list, and `custom_reason`
 * words, which no other code takes; other plans take neither. Never throws.
 *
 * @example
 * checkCancellation('purchase', { cancellationCode: 'custom_reason' }) // [{ code: 'PLANS_CANCELLATION_REASON_MISSING', path: ['reason'], ... }]
 */
export function checkCancellation(
  kind: PlanKind,
  { cancellationCode: code, reason }: Cancellation,
  { kinds = planKinds }: { readonly kinds?: PlanKinds | undefined } = {},
): readonly CancellationIssue[] {
  const path = ['cancellationCode']
  const issues: CancellationIssue[] = []
  const accepted = cancellationCodes
  if (!kinds[kind].cancellationCode) {
    if (code !== undefined)
      issues.push(issue('PLANS_CANCELLATION_CODE_NOT_TAKEN', `A ${kind} plan is cancelled without a code.`, { kind }, path))
  } else if (code === undefined) {
    issues.push(issue('PLANS_CANCELLATION_CODE_MISSING', `Name a code: ${accepted.join(', ')}.`, { accepted }, path))
  } else if (!isCancellationCode(code)) {
    issues.push(
      issue('PLANS_CANCELLATION_CODE_UNKNOWN', `Code ${String(code)} is unknown; accepted: ${accepted.join(', ')}.`, { accepted }, path),
    )
  }
  if (code === customReasonCode && (typeof reason !== 'string' || reason.trim() === '')) {
    issues.push(issue('PLANS_CANCELLATION_REASON_MISSING', `The code ${customReasonCode} needs a reason in words.`, {}, ['reason']))
  }
  if (code !== customReasonCode && reason !== undefined) {
    issues.push(issue('PLANS_CANCELLATION_REASON_NOT_TAKEN', `Only the code ${customReasonCode} takes a reason.`, {}, ['reason']))
  }
  return issues
}
