/** The least an event has: a type. Facts in the past tense, such as `payment_succeeded`; the time it happened travels inside it. */
export interface EventLike {
  readonly type: string
}

/** A named condition of a transition. Total: it answers for every context and event and never throws. */
export interface FlatGuard<Context = unknown, Event extends EventLike = EventLike> {
  readonly name: string
  /** Static data the guard was written with, shown to whoever explains a refusal. */
  readonly params?: unknown
  test(context: Context, event: Event): boolean
}

/** One way out of a state. The first of an event's transitions whose guards all pass is taken. */
export interface FlatTransition<State extends string = string, Context = unknown, Event extends EventLike = EventLike> {
  /** Absent: the state stays, only the context changes. */
  readonly target?: State | undefined
  /** All must pass; asked in order, and the first to refuse ends the asking. */
  readonly guards?: readonly FlatGuard<Context, Event>[] | undefined
  /** Gives the members of the context that change. */
  update?(context: Context, event: Event): Partial<Context>
}

/** A state: what it accepts, or that it is final. */
export interface FlatState<State extends string = string, Context = unknown, Event extends EventLike = EventLike> {
  readonly final?: boolean | undefined
  readonly on?:
    { readonly [Type in Event['type']]?: readonly FlatTransition<State, Context, Extract<Event, { readonly type: Type }>>[] } | undefined
}

/**
 * A state machine as a table of plain objects and functions: one level of states, no clock, no I/O.
 *
 * Write one by hand, compile one from xstate with `fromMachine` of `@foliokit/lifecycle/xstate`, or spread one into a new one.
 */
export interface FlatMachine<State extends string = string, Context = unknown, Event extends EventLike = EventLike, Input = unknown> {
  /** Names the machine in errors and diagrams. */
  readonly id: string
  readonly initial: State
  readonly states: { readonly [Name in State]: FlatState<State, Context, Event> }
  /** Makes the first context. Must return plain JSON data. */
  context(input: Input): Context
}

/** Any flat machine, for functions that only read its shape. */
// oxlint-disable-next-line typescript/no-explicit-any -- the one type that every machine is assignable to
export type AnyFlatMachine = FlatMachine<any, any, any, any>

/** One arrow of a machine. */
export interface Edge<State extends string = string> {
  readonly from: State
  readonly event: string
  readonly to: State
  /** Names of the guards that must pass, in the order they are asked. */
  readonly guards: readonly string[]
}

/**
 * Lists every arrow of a machine, in declaration order. A transition without a target is an arrow from the state to itself.
 *
 * @example
 * edges(machine).map(({ from, event, to }) => `${from} ${event} ${to}`)
 */
export function edges<State extends string>(machine: FlatMachine<State, never, never, never> | AnyFlatMachine): readonly Edge<State>[] {
  const list: Edge<State>[] = []
  for (const [from, state] of Object.entries<FlatState>((machine as AnyFlatMachine).states)) {
    for (const [event, transitions = []] of Object.entries(state.on ?? {})) {
      for (const { target, guards = [] } of transitions) {
        list.push({ from: from as State, event, to: (target ?? from) as State, guards: guards.map((guard) => guard.name) })
      }
    }
  }
  return list
}
