import type { Stored } from '../stored.js'
import type { EventLike } from '../machine.js'

/**
 * Makes events to try on a stored value, by event type: one event, or several variants of it. Give sensible data for the
 * stored value (a time after its last one); the guards decide whether the event is legal.
 */
export type EventBuilders<State extends string = string, Context = unknown, Event extends EventLike = EventLike> = {
  readonly [Type in Event['type']]: (
    stored: Stored<State, Context>,
  ) => Extract<Event, { readonly type: Type }> | readonly Extract<Event, { readonly type: Type }>[]
}

/** All variants that the builder of one event type makes. Throws when a builder is missing. */
export function build<State extends string, Context, Event extends EventLike>(
  builders: EventBuilders<State, Context, Event>,
  type: Event['type'],
  stored: Stored<State, Context>,
): readonly Event[] {
  const built = builders[type](stored)
  return Array.isArray(built) ? (built as readonly Event[]) : [built as Event]
}
