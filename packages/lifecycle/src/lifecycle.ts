import { CodedError, type Issue } from '@foliokit/errors'
import type { AnyFlatMachine, EventLike, FlatGuard, FlatMachine } from './machine.js'
import { frozenPlainData, frozenUpdate } from './plain-data.js'
import { explain, type Reasons, type Refusal, type RefusalCode } from './refusal.js'
import { oldestVersion, restoreStored, unknownState } from './restore.js'
import type { Migrations, Stored } from './stored.js'
import { compile, type Arrow, type Row } from './table.js'

/** An event as it came in: the type is one the state accepts, every other member may be missing or anything. */
export type UntrustedEvent<Type extends string = string> = { readonly type: Type } & Readonly<Record<string, unknown>>

/** How to run a machine. */
export interface LifecycleOptions<State extends string, Context, Event extends EventLike, Input> {
  readonly machine: FlatMachine<State, Context, Event, Input>
  /** The version this release writes: an integer from 1, raised whenever stored values change their form. Default 1. */
  readonly version?: number
  /** How to bring older stored values up to `version`, by the version they start from. */
  readonly migrations?: Migrations
  /** Chooses where to start when not every value starts in the machine's initial state. */
  readonly startIn?: (input: Input) => State
  /** Says why a guard refused, by guard name. A guard without a reason is named in a general one. */
  readonly reasons?: Reasons<Context, Event>
  /** Checks the data of an accepted event before any guard sees it. */
  readonly checkEvent?: (event: UntrustedEvent<Event['type']>) => readonly Issue[]
  /** Checks the context of a restored value. */
  readonly checkContext?: (context: Readonly<Record<string, unknown>>) => readonly Issue[]
}

/** A step that was taken. */
export interface Taken<State extends string = string, Context = unknown> {
  readonly ok: true
  /** The value to store instead of the old one. */
  readonly next: Stored<State, Context>
  readonly from: State
  readonly to: State
}

/** What `apply` answers. */
export type Step<State extends string = string, Context = unknown, Type extends string = string> =
  Taken<State, Context> | Refusal<State, Type>

/** What `check` answers: where the event would lead, or why it is refused. */
export type Check<State extends string = string, Type extends string = string> =
  { readonly ok: true; readonly from: State; readonly to: State } | Refusal<State, Type>

/** A machine at work on stored values. Pure: nothing is kept between calls and nothing passed in is changed. */
export interface Lifecycle<State extends string = string, Context = unknown, Event extends EventLike = EventLike, Input = unknown> {
  readonly machine: FlatMachine<State, Context, Event, Input>
  readonly version: number
  readonly states: readonly State[]
  /** Makes the first stored value. Throws `LIFECYCLE_NOT_PLAIN_DATA` when the context is not plain JSON data. */
  start(input: Input): Stored<State, Context>
  /**
   * Takes one step, or says why not: an unknown, illegal or refused event is an answer, not an error. Throws
   * `LIFECYCLE_STATE_UNKNOWN` or `LIFECYCLE_VERSION_UNKNOWN` when the stored value did not come from `start`, `apply` or
   * `restore` of this version, and `LIFECYCLE_NOT_PLAIN_DATA` when an update makes what JSON would change.
   */
  apply(stored: Stored<State, Context>, event: Event): Step<State, Context, Event['type']>
  /** Answers what `apply` would, without making the next value: for a button that is shown or explained. */
  check(stored: Stored<State, Context>, event: Event): Check<State, Event['type']>
  /** The event types that the state knows, guards aside. Empty in a final state. */
  accepts(stored: Stored<State, Context>): readonly Event['type'][]
  /** Tells whether nothing can happen any more. */
  isFinal(stored: Stored<State, Context>): boolean
  /**
   * Brings a stored value back, from JSON or from an older version. Throws `LIFECYCLE_STORED_INVALID`,
   * `LIFECYCLE_VERSION_UNKNOWN`, `LIFECYCLE_STATE_UNKNOWN`, `LIFECYCLE_CONTEXT_INVALID` or `LIFECYCLE_NOT_PLAIN_DATA`.
   */
  restore(value: unknown): Stored<State, Context>
}

/** The stored value of a lifecycle. */
// oxlint-disable-next-line typescript/no-explicit-any -- matches every lifecycle
export type StoredOf<L extends Lifecycle<any, any, any, any>> = ReturnType<L['start']>

/**
 * Puts a machine to work on stored values. Throws `LIFECYCLE_MACHINE_INVALID` when the machine or its versions do not add up.
 *
 * @example
 * const lifecycle = defineLifecycle({ machine })
 * const order = lifecycle.start({ amount: '500' })
 * const step = lifecycle.apply(order, { type: 'confirmed', at: '2024-01-15T10:00:00+05:30' })
 * if (step.ok) save(step.next)
 */
export function defineLifecycle<State extends string, Context extends object, Event extends EventLike, Input>(
  options: LifecycleOptions<State, Context, Event, Input>,
): Lifecycle<State, Context, Event, Input> {
  const { machine, version = 1, migrations = {}, startIn, reasons = {}, checkEvent, checkContext } = options
  const { rows, eventTypes } = compile<State, Context, Event>(machine as AnyFlatMachine)
  const states = Object.freeze([...rows.keys()] as State[])
  checkVersions(machine.id, version, migrations)

  const rowOf = (stored: Stored<State, Context>): Row<State, Context, Event> => {
    const row = rows.get(stored.state)
    if (row === undefined) throw unknownState(machine.id, stored.state, states)
    if (stored.version === version) return row
    throw new CodedError(
      'LIFECYCLE_VERSION_UNKNOWN',
      `A stored ${machine.id} has version ${stored.version}; call restore to bring it to ${version}.`,
      {
        context: { machine: machine.id, version: stored.version, oldest: version, newest: version },
      },
    )
  }

  /** The arrow to take, or the refusal. */
  const select = (stored: Stored<State, Context>, event: Event): Arrow<State, Context, Event> | Refusal<State, Event['type']> => {
    const row = rowOf(stored)
    const type: unknown = isEvent(event) ? event.type : undefined
    const arrows = row.arrows.get(type as string)
    if (arrows === undefined) {
      if (!eventTypes.has(type as string)) return refusal('LIFECYCLE_EVENT_UNKNOWN', stored, row)
      return refusal(row.final ? 'LIFECYCLE_STATE_FINAL' : 'LIFECYCLE_EVENT_NOT_ACCEPTED', stored, row)
    }
    const issues = checkEvent?.(event as UntrustedEvent<Event['type']>)
    if (issues !== undefined && issues.length > 0) return refusal('LIFECYCLE_EVENT_INVALID', stored, row, issues)
    const refusedBy: FlatGuard<Context, Event>[] = []
    for (const arrow of arrows) {
      const guard = firstRefusing(arrow.guards, stored.context, event)
      if (guard === undefined) return arrow
      refusedBy.push(guard)
    }
    return refusal('LIFECYCLE_GUARD_REFUSED', stored, row, explain(refusedBy, stored.context, event, reasons))
  }

  return Object.freeze({
    machine,
    version,
    states,
    start(input: Input) {
      const state = startIn === undefined ? machine.initial : startIn(input)
      if (!rows.has(state)) throw unknownState(machine.id, state, states)
      return Object.freeze({ state, context: frozenPlainData(machine.context(input)), version })
    },
    apply(stored: Stored<State, Context>, event: Event) {
      const selected = select(stored, event)
      if (!selected.ok) return selected
      const { to, update } = selected
      const context = update === undefined ? stored.context : frozenUpdate(stored.context, update(stored.context, event))
      return { ok: true as const, next: Object.freeze({ state: to, context, version }), from: stored.state, to }
    },
    check(stored: Stored<State, Context>, event: Event) {
      const selected = select(stored, event)
      return selected.ok ? { ok: true as const, from: stored.state, to: selected.to } : selected
    },
    accepts: (stored: Stored<State, Context>) => rowOf(stored).accepted,
    isFinal: (stored: Stored<State, Context>) => rowOf(stored).final,
    restore: (value: unknown) =>
      restoreStored(value, { machine: machine.id, version, migrations, states, checkContext }) as Stored<State, Context>,
  })
}

const isEvent = (event: unknown): event is EventLike =>
  typeof event === 'object' && event !== null && typeof (event as EventLike).type === 'string'

function firstRefusing<Context, Event extends EventLike>(
  guards: readonly FlatGuard<Context, Event>[],
  context: Context,
  event: Event,
): FlatGuard<Context, Event> | undefined {
  for (const guard of guards) if (!guard.test(context, event)) return guard
  return undefined
}

function refusal<State extends string, Context, Event extends EventLike>(
  code: RefusalCode,
  { state }: Stored<State, Context>,
  { accepted }: Row<State, Context, Event>,
  reasons: readonly Issue[] = [],
): Refusal<State, Event['type']> {
  return { ok: false, code, state, accepted, reasons }
}

function checkVersions(machine: string, version: number, migrations: Migrations): void {
  const refuse = (problem: string) =>
    new CodedError('LIFECYCLE_MACHINE_INVALID', `The machine ${machine} is not valid: ${problem}.`, { context: { machine, problem } })
  if (!Number.isSafeInteger(version) || version < 1) throw refuse(`version ${version} is not an integer from 1`)
  const oldest = oldestVersion(version, migrations)
  const astray = Object.keys(migrations).find((from) => !(Number(from) >= Math.max(1, oldest) && Number(from) < version))
  if (astray !== undefined) throw refuse(`the migration from version ${astray} does not lead to version ${version}`)
}
