import { and, assign, setup } from 'xstate'

/** What a machine is made of, by name. */
export interface SetupParts<Context, Event extends GuardEvent, GuardEvent> {
  /** The single conditions. A guard may see an event without its type, so that it holds for any further event of an extended machine. */
  readonly guards: Readonly<Record<string, (given: { readonly context: Context; readonly event: GuardEvent }) => boolean>>
  /** Names for several guards that must all pass, asked in order. */
  readonly guardSets: Readonly<Record<string, readonly string[]>>
  /** What a transition records, as functions that give the members that change: each becomes an `assign` action. */
  readonly updates: Readonly<Record<string, (context: Context, event: Event) => Partial<Context>>>
}

/**
 * Makes an xstate setup of plain functions: guards, named sets of guards as `and`, and updates as `assign` actions. A package's machine
 * stays data and functions that way, and `fromMachine` compiles whatever is built on the setup.
 *
 * @example
 * setupParts({ guards: { isPaid }, guardSets: { mayShip: ['isPaid'] }, updates: { stampShipped } }).createMachine({ ... })
 */
export function setupParts<Context extends object, Event extends GuardEvent & { readonly type: string }, GuardEvent>(
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
