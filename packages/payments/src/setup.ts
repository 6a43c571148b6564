import { and, assign, setup } from 'xstate'

/** What a machine is made of, by name. */
export interface SetupParts<Context, Event extends GuardEvent, GuardEvent> {
  readonly guards: Readonly<Record<string, (given: { readonly context: Context; readonly event: GuardEvent }) => boolean>>
  /** Names for several guards that must all pass. */
  readonly guardSets: Readonly<Record<string, readonly string[]>>
  readonly updates: Readonly<Record<string, (context: Context, event: Event) => Partial<Context>>>
}

/** Makes the xstate setup of a machine: its guards, sets of guards, and updates as actions. */
export function baseSetup<Context extends object, Event extends GuardEvent & { readonly type: string }, GuardEvent>(
  parts: SetupParts<Context, Event, GuardEvent>,
) {
  const combined = Object.entries(parts.guardSets).map(([name, members]) => [name, and([...members] as string[])])
  const actions = Object.entries(parts.updates).map(([name, update]) => [
    name,
    assign(({ context, event }: { readonly context: Context; readonly event: Event }) => update(context, event)),
  ])
  return setup({
    types: {} as { context: Context; events: Event },
    guards: { ...parts.guards, ...Object.fromEntries(combined) },
    actions: Object.fromEntries(actions),
  })
}
