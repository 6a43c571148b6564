import type { Issue } from '@foliokit/errors'
import { checkMembers, member, type Member, type UntrustedEvent } from '@foliokit/lifecycle'
import type { EsignContext, EsignInput } from './context.js'

const { instant, nullable } = member

const contextMembers: Readonly<Record<keyof EsignContext, Member>> = { createdAt: instant, succeededAt: nullable(instant) }

/** Checks the data of an event of an e-sign: `at` is an instant. */
export function checkEsignEvent(event: UntrustedEvent): readonly Issue<'KYC_EVENT_INVALID'>[] {
  return checkMembers('KYC_EVENT_INVALID', event, { at: instant })
}

/** Checks the context of a stored e-sign, member by member. Members of an extended machine are its own business. */
export function checkEsignContext(context: Readonly<Record<string, unknown>>): readonly Issue<'KYC_CONTEXT_INVALID'>[] {
  return checkMembers('KYC_CONTEXT_INVALID', context, contextMembers)
}

/** Checks what starts an e-sign. */
export function checkEsignInput(input: EsignInput): readonly Issue<'KYC_INPUT_INVALID'>[] {
  return checkMembers('KYC_INPUT_INVALID', { ...input }, { at: instant })
}
