import type { Issue } from '@foliokit/errors'
import { issue } from '../issue.js'
import { readMandateStatus } from './states.js'

/** Checks that a mandate is approved: no other one pays (domain §7). */
export function approvalIssues(status: string, path: readonly string[]): readonly Issue<'PAYMENTS_MANDATE_NOT_APPROVED'>[] {
  if (readMandateStatus(status) === 'APPROVED') return []
  return [issue('PAYMENTS_MANDATE_NOT_APPROVED', path, `Only an APPROVED mandate pays, not one that is ${status}.`, { status })]
}
