import type { Issue } from '@foliokit/errors'
import { checkMembers, compareInstants, member, reason, type Member, type Members, type UntrustedEvent } from '@foliokit/lifecycle'
import { listOfText, recordOfText } from '../members.js'
import type { KycRequestContext, KycRequestInput } from './context.js'

const { instant, nullable, optional, oneOf } = member
const stamp = nullable(instant)

const contextMembers: Readonly<Record<keyof KycRequestContext, Member>> = {
  api: oneOf('v1', 'v2'),
  fieldsNeeded: listOfText,
  rejection: nullable(recordOfText),
  createdAt: instant,
  expiresAt: instant,
  esignRequiredAt: stamp,
  submittedAt: stamp,
  succeededAt: stamp,
  rejectedAt: stamp,
  expiredAt: stamp,
}

const inputMembers: Members = {
  at: instant,
  fieldsNeeded: listOfText,
  expiresAt: optional(instant),
  api: optional(oneOf('v1', 'v2')),
}

const eventMembers: Readonly<Record<string, Members>> = {
  updated: { at: instant, fieldsNeeded: listOfText },
  rejected: { at: instant, details: optional(recordOfText) },
}

/** Checks the data of an event of a KYC request. */
export function checkKycRequestEvent(event: UntrustedEvent): readonly Issue<'KYC_EVENT_INVALID'>[] {
  return checkMembers('KYC_EVENT_INVALID', event, eventMembers[event.type] ?? { at: instant })
}

/** Checks the context of a stored KYC request, member by member. Members of an extended machine are its own business. */
export function checkKycRequestContext(context: Readonly<Record<string, unknown>>): readonly Issue<'KYC_CONTEXT_INVALID'>[] {
  return checkMembers('KYC_CONTEXT_INVALID', context, contextMembers)
}

/** Checks what starts a KYC request: its form, and that it does not expire before it is created. */
export function checkKycRequestInput(input: KycRequestInput): readonly Issue<'KYC_INPUT_INVALID'>[] {
  const malformed = checkMembers('KYC_INPUT_INVALID', { ...input }, inputMembers)
  if (malformed.length > 0) return malformed
  const { at, expiresAt = at } = input
  if (compareInstants(expiresAt, at) >= 0) return []
  return [reason('KYC_INPUT_INVALID', `expiresAt must not be before ${at}, the creation.`, { at, expiresAt }, ['expiresAt'])]
}
