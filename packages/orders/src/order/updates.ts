import type { Consent } from '@foliokit/identifiers'
import type { InstantText } from '@foliokit/lifecycle'
import type { OrderContext } from './context.js'

/** What a transition records: the members of the context that change. */
export type Update<Context, Event> = (context: Context, event: Event) => Partial<Context>

/** Makes updates that read what one type of event brings. An event of another type changes nothing. */
export const updatesOn =
  <Context, Event extends { readonly type: string }>() =>
  <Type extends Event['type']>(
    type: Type,
    update: (context: Context, event: Extract<Event, { readonly type: Type }>) => Partial<Context>,
  ): Update<Context, Event> =>
  (context, event) =>
    event.type === type ? update(context, event as Extract<Event, { readonly type: Type }>) : {}

/** Keeps the known members that are present: whatever else an event brought is not stored. */
export function pick<Value extends object>(value: Value, members: readonly (keyof Value)[]): Value {
  const kept = {} as Value
  for (const name of members) if (value[name] !== undefined) kept[name] = value[name]
  return kept
}

/** An event as these updates read it. */
export interface AnyFact {
  readonly type: string
  readonly at: InstantText
  readonly consent?: Consent
  readonly failureCode?: string
}

/** What every kind of order records, by the name that the state tables give it. An event that lacks what is recorded changes nothing. */
export const orderUpdates = {
  recordConsent: (_, { consent }) => (consent === undefined ? {} : { consent: pick(consent, ['email', 'isd_code', 'mobile']) }),
  recordFailure: (_, { failureCode, at }) => (failureCode === undefined ? {} : { failureCode, failedAt: at }),
  recordExpiry: (_, { at }) => ({ failureCode: 'order_expiry', failedAt: at }),
  stampConfirmed: (_, { at }) => ({ confirmedAt: at }),
  stampSubmitted: (_, { at }) => ({ submittedAt: at }),
  stampCancelled: (_, { at }) => ({ cancelledAt: at }),
  stampReversed: (_, { at }) => ({ reversedAt: at }),
} as const satisfies Record<string, Update<OrderContext, AnyFact>>
