import { CodedError } from '@foliokit/errors'
import type { Intent } from './intent.js'

/**
 * What safe writes throw or report, beside the errors of the calls they make:
 *
 * - `CLIENT_INTENT_CONFLICT`: the key, or the reference on the platform, belongs to something else. Thrown; nothing was sent for it and
 *   nothing adopted. `context.members` names what differs.
 * - `CLIENT_OUTCOME_UNKNOWN`: the time ran out, or the caller gave up, before the truth was known.
 * - `CLIENT_STATE_RULES_OUT`: the object is in a state from which what was asked cannot come about any more.
 */
export type SafeErrorCode = 'CLIENT_INTENT_CONFLICT' | 'CLIENT_OUTCOME_UNKNOWN' | 'CLIENT_STATE_RULES_OUT'

/** The key of a call names an intent that wants something else. */
export function keyConflict(intent: Intent, members: readonly string[]): CodedError<SafeErrorCode> {
  const message = `The intent is stored with other values of ${members.join(', ')}: one key, one order. Use a new key for a new order.`
  return new CodedError('CLIENT_INTENT_CONFLICT', message, { context: { certainty: 'not-sent', kind: intent.kind, members } })
}

/** The platform holds the reference for something else. */
export function referenceConflict(intent: Intent, id: string, members: readonly string[]): CodedError<SafeErrorCode> {
  const message = `${id} has the reference of the intent and other values of ${members.join(', ')}: it was not adopted.`
  return new CodedError('CLIENT_INTENT_CONFLICT', message, { context: { certainty: 'unknown', kind: intent.kind, id, members } })
}

/** A payment that is alive already holds some of the orders. */
export function paymentConflict(id: string, sent: boolean): CodedError<SafeErrorCode> {
  const state = sent ? 'One was sent, and its fate is not known' : 'Nothing was sent'
  const message = `Payment ${id} is open or paid for some of these orders: a second one would take the money twice. ${state}.`
  return new CodedError('CLIENT_INTENT_CONFLICT', message, {
    context: { certainty: sent ? 'unknown' : 'not-sent', kind: 'payment', id, members: ['amc_order_ids'] },
  })
}

/** Why an outcome stays open. */
export type OpenReason = 'time-ran-out' | 'given-up' | 'list-too-short' | 'look-up-failed'

const openReasons: Readonly<Record<OpenReason, string>> = {
  'time-ran-out': 'the time ran out',
  'given-up': 'the caller gave up',
  'list-too-short': 'the newest rows do not go back far enough to tell',
  'look-up-failed': 'what there is could not be read',
}

/** Nobody can tell yet whether it took effect. */
export function outcomeUnknown(what: string, reason: OpenReason, sent: boolean, cause: unknown): CodedError<SafeErrorCode> {
  const state = sent ? 'it may have taken effect' : 'it never left'
  return new CodedError('CLIENT_OUTCOME_UNKNOWN', `${what}: ${openReasons[reason]}; ${state}. Ask again with the same key.`, {
    context: { certainty: sent ? 'unknown' : 'not-sent', reason },
    cause,
  })
}

/** The platform said no, in an earlier call. */
export function rejectedBefore(intent: Intent, code: string, fields: readonly string[]): CodedError {
  const named = fields.length === 0 ? '' : ` (fields: ${fields.join(', ')})`
  return new CodedError(code, `The platform refused this ${intent.kind} before${named}; a new try needs a new key.`, {
    context: { certainty: 'done', kind: intent.kind, fields },
  })
}

/** What was asked cannot come about. */
export function stateRulesOut(what: string, id: string, state: string): CodedError<SafeErrorCode> {
  return new CodedError('CLIENT_STATE_RULES_OUT', `${what}: ${id} is ${state}, which rules it out.`, {
    context: { certainty: 'done', id, state },
  })
}
