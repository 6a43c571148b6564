import type { Issue } from '@foliokit/errors'
import { checkMembers, compareInstants, member, reason, type Member, type UntrustedEvent } from '@foliokit/lifecycle'
import type { IdentityDocumentContext, IdentityDocumentInput } from './context.js'

const { text, instant, nullable, optional } = member
const stamp = nullable(instant)

const contextMembers: Readonly<Record<keyof IdentityDocumentContext, Member>> = {
  createdAt: instant,
  expiresAt: instant,
  reason: nullable(text),
  succeededAt: stamp,
  failedAt: stamp,
  expiredAt: stamp,
}

/** Checks the data of an event of a fetch: `at` is an instant, and a failure's reason is text. */
export function checkIdentityDocumentEvent(event: UntrustedEvent): readonly Issue<'KYC_EVENT_INVALID'>[] {
  return checkMembers('KYC_EVENT_INVALID', event, event.type === 'failed' ? { at: instant, reason: optional(text) } : { at: instant })
}

/** Checks the context of a stored fetch, member by member. Members of an extended machine are its own business. */
export function checkIdentityDocumentContext(context: Readonly<Record<string, unknown>>): readonly Issue<'KYC_CONTEXT_INVALID'>[] {
  return checkMembers('KYC_CONTEXT_INVALID', context, contextMembers)
}

/** Checks what starts a fetch: its form, and that it does not expire before it is created. */
export function checkIdentityDocumentInput(input: IdentityDocumentInput): readonly Issue<'KYC_INPUT_INVALID'>[] {
  const malformed = checkMembers('KYC_INPUT_INVALID', { ...input }, { at: instant, expiresAt: optional(instant) })
  if (malformed.length > 0) return malformed
  const { at, expiresAt = at } = input
  if (compareInstants(expiresAt, at) >= 0) return []
  return [reason('KYC_INPUT_INVALID', `expiresAt must not be before ${at}, the creation.`, { at, expiresAt }, ['expiresAt'])]
}
