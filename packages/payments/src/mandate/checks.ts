import type { Issue } from '@foliokit/errors'
import { checkMembers, member, type Member, type UntrustedEvent } from '@foliokit/lifecycle'
import { isRupees } from '@foliokit/money'
import { issue } from '../issue.js'
import type { MandateContext, MandateInput } from './context.js'
import { checkMandateLimit, type MandateLimitIssue, type MandateMaximums } from './limits.js'

const { text, instant, civilDate, decimal, nullable, optional, oneOf } = member
const stamp = nullable(instant)
const date = nullable(civilDate)

const contextMembers: Readonly<Record<keyof MandateContext, Member>> = {
  type: text,
  limit: decimal,
  validFrom: date,
  validTo: date,
  gateway: text,
  rejectedReason: nullable(text),
  createdAt: instant,
  receivedAt: stamp,
  submittedAt: stamp,
  approvedAt: stamp,
  rejectedAt: stamp,
  cancelledAt: stamp,
}

const inputMembers = {
  type: oneOf('NACH', 'E_MANDATE', 'UPI'),
  limit: { is: isRupees, right: 'Rupees' },
  at: instant,
  validFrom: optional(date),
  validTo: optional(date),
  gateway: optional(text),
}

/** Checks the data of an event of a mandate: `at` is an instant, and a reason is text. */
export function checkMandateEvent(event: UntrustedEvent): readonly Issue<'PAYMENTS_EVENT_INVALID'>[] {
  return checkMembers(
    'PAYMENTS_EVENT_INVALID',
    event,
    event.type === 'rejected' ? { at: instant, reason: optional(text) } : { at: instant },
  )
}

/** Checks the context of a stored mandate, member by member. Members of an extended machine are its own business. */
export function checkMandateContext(context: Readonly<Record<string, unknown>>): readonly Issue<'PAYMENTS_CONTEXT_INVALID'>[] {
  return checkMembers('PAYMENTS_CONTEXT_INVALID', context, contextMembers)
}

/** What can be wrong with what starts a mandate. */
export type MandateInputIssue =
  MandateLimitIssue | Issue<'PAYMENTS_INPUT_INVALID' | 'PAYMENTS_MANDATE_TYPE_NOT_AT_GATEWAY' | 'PAYMENTS_MANDATE_VALIDITY_EMPTY'>

/** Checks what starts a mandate: its form, its limit, its first and last day, and that gateway bse takes none on paper (v1 documents, mandates). */
export function checkMandateInput(input: MandateInput, maximums: MandateMaximums): readonly MandateInputIssue[] {
  const malformed = checkMembers('PAYMENTS_INPUT_INVALID', { ...input }, inputMembers)
  if (malformed.length > 0) return malformed
  const { type, gateway, validFrom = null, validTo = null } = input
  const issues: MandateInputIssue[] = [...checkMandateLimit(input, maximums)]
  if (type === 'NACH' && gateway === 'bse') {
    issues.push(issue('PAYMENTS_MANDATE_TYPE_NOT_AT_GATEWAY', ['type'], 'Gateway bse takes no NACH mandates.', { type, gateway }))
  }
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    const message = `The last day ${validTo} is before the first, ${validFrom}.`
    issues.push(issue('PAYMENTS_MANDATE_VALIDITY_EMPTY', ['validTo'], message, { validFrom, validTo }))
  }
  return issues
}
