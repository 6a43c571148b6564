import { isInstant, type InstantText } from '@foliokit/lifecycle'
import { parseJson, type Json } from '@foliokit/money/json'
import { webhookError } from './webhook-error.js'

/** An event of the platform, read (field notes §2.6). Plain data; `text` is all of it, so a store may keep that alone. */
export interface WebhookEvent {
  /** `evt_...`: the same in every copy that is posted. */
  readonly id: string
  /** `mf_purchase.confirmed`; one that nobody knows is data, not an error. */
  readonly type: string
  /** When it happened, with an offset: `+0530`, `+05:30` or `Z`. */
  readonly time: InstantText
  /** What it is about, by the object's own word: `mf_purchase`, `payment`. */
  readonly kind: string
  /** The id of the object, digits kept; `null` when it has none. */
  readonly objectId: string | null
  /** The state or status of the object, as it is spelled; `null` when it has none. */
  readonly state: string | null
  /** The object as it was then; numbers keep their digits. */
  readonly object: WebhookObject
  /** What changed: the members as they were before. */
  readonly previous: WebhookObject
  /** The event as it came in. It holds personal data: keep it out of logs. */
  readonly text: string
}

/** The members of an object, under the wire's names. */
export type WebhookObject = Readonly<Record<string, Json>>

/** The member that holds the state, where it is not `state`. */
const stateMembers: Readonly<Record<string, string>> = { payment: 'status', mandate: 'mandate_status', kyc_request: 'status' }

/**
 * Reads an event from its text: one that was verified, or one that a store of yours kept. Tolerant: types, states and members that
 * nobody knows pass. What an event is about is decided by its object, since the name of the type is not always that of the object
 * (`mf_purchase.review_completed` of a plan, field notes §5, row 21); payments and mandates do not name themselves.
 *
 * @throws CodedError `CLIENT_WEBHOOK_EVENT_INVALID`
 */
export function readWebhookEvent(text: string): WebhookEvent {
  let json: Json
  try {
    json = parseJson(text)
  } catch {
    throw invalid('body', 'JSON')
  }
  const envelope = members(json)
  if (envelope === undefined) throw invalid('body', 'an object')
  const id = textOf(envelope['id'])
  const type = textOf(envelope['type'])
  const time = envelope['time']
  const data = members(envelope['data'])
  const object = members(data?.['object'])
  if (id === null) throw invalid('id', 'text')
  if (type === null) throw invalid('type', 'text')
  if (!isInstant(time)) throw invalid('time', 'a date and time with an offset, such as 2023-06-02T13:20:47+0530')
  if (object === undefined) throw invalid('data.object', 'an object')
  const kind = textOf(object['object']) ?? type.replace(/\.[^.]*$/, '')
  return {
    id,
    type,
    time,
    kind,
    objectId: textOf(object['id']),
    state: textOf(object[stateMembers[kind] ?? 'state']),
    object,
    previous: members(data?.['previous_attributes']) ?? {},
    text,
  }
}

/** A member as text, digits kept: numbers and the exact values of a fetched object write themselves. `null` for none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value === 'number') return String(value)
  // A number of parseJson, and an amount of the client, write themselves as JSON text.
  const written =
    typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
      ? (value.toJSON() as unknown)
      : null
  return typeof written === 'string' ? written : null
}

/** A value as an object of members; `undefined` when it is anything else. */
export function members(value: unknown): WebhookObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as WebhookObject) : undefined
}

function invalid(field: string, right: string) {
  return webhookError('CLIENT_WEBHOOK_EVENT_INVALID', `The event cannot be read: ${field} must be ${right}.`, { field, right })
}
