/** What a transition records: the members of the context that change. */
export type Update<Context, Event> = (context: Context, event: Event) => Partial<Context>

/**
 * Makes updates that read what one type of event brings. An event of another type changes nothing, so an extended machine may name the
 * update on an event of its own.
 *
 * @example
 * const on = updatesOn<Context, Event>()
 * const updates = { recordOutcome: on('succeeded', (_, { outcome, at }) => ({ outcome, succeededAt: at })) }
 */
export const updatesOn =
  <Context, Event extends { readonly type: string }>() =>
  <Type extends Event['type']>(
    type: Type,
    update: (context: Context, event: Extract<Event, { readonly type: Type }>) => Partial<Context>,
  ): Update<Context, Event> =>
  (context, event) =>
    event.type === type ? update(context, event as Extract<Event, { readonly type: Type }>) : {}

/** Keeps the known members that are present: whatever else an event brought is not stored. */
export function keepMembers<Value extends object>(value: Value, members: readonly (keyof Value)[]): Value {
  const kept = {} as Value
  for (const name of members) if (value[name] !== undefined) kept[name] = value[name]
  return kept
}
