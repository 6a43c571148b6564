import type { Issue } from '@foliokit/errors'
import { checkMembers, member, type Member, type Members, type UntrustedEvent } from '@foliokit/lifecycle'
import type { BankVerificationContext, BankVerificationInput } from './context.js'

const { text, instant, nullable, optional } = member
const stamp = nullable(instant)

const contextMembers: Readonly<Record<keyof BankVerificationContext, Member>> = {
  confidence: nullable(text),
  reason: nullable(text),
  createdAt: instant,
  completedAt: stamp,
  failedAt: stamp,
}

const eventMembers: Readonly<Record<string, Members>> = {
  completed: { at: instant, confidence: text },
  failed: { at: instant, reason: optional(text) },
}

/** Checks the data of an event of a bank account verification. A confidence may be any text: the list is open. */
export function checkBankVerificationEvent(event: UntrustedEvent): readonly Issue<'KYC_EVENT_INVALID'>[] {
  return checkMembers('KYC_EVENT_INVALID', event, eventMembers[event.type] ?? { at: instant })
}

/** Checks the context of a stored bank account verification, member by member. Members of an extended machine are its own business. */
export function checkBankVerificationContext(context: Readonly<Record<string, unknown>>): readonly Issue<'KYC_CONTEXT_INVALID'>[] {
  return checkMembers('KYC_CONTEXT_INVALID', context, contextMembers)
}

/** Checks what starts a bank account verification. */
export function checkBankVerificationInput(input: BankVerificationInput): readonly Issue<'KYC_INPUT_INVALID'>[] {
  return checkMembers('KYC_INPUT_INVALID', { ...input }, { at: instant })
}
