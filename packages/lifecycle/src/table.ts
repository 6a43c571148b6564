import { CodedError } from '@foliokit/errors'
import type { AnyFlatMachine, EventLike, FlatGuard, FlatState, FlatTransition } from './machine.js'

/** A transition ready to be taken: every member present, so that the engine sees one shape. */
export interface Arrow<State extends string, Context, Event extends EventLike> {
  readonly ok: true
  readonly to: State
  readonly guards: readonly FlatGuard<Context, Event>[]
  readonly update: ((context: Context, event: Event) => Partial<Context>) | undefined
}

/** One state, ready to be looked up by event type. */
export interface Row<State extends string, Context, Event extends EventLike> {
  readonly final: boolean
  readonly accepted: readonly Event['type'][]
  readonly arrows: ReadonlyMap<string, readonly Arrow<State, Context, Event>[]>
}

/** A machine compiled for stepping: maps, so that no state or event name can collide with a member of every object. */
export interface Table<State extends string, Context, Event extends EventLike> {
  readonly rows: ReadonlyMap<string, Row<State, Context, Event>>
  readonly eventTypes: ReadonlySet<string>
}

/** Compiles a machine. Throws `LIFECYCLE_MACHINE_INVALID` when it points at an undeclared state or leaves a final one. */
export function compile<State extends string, Context, Event extends EventLike>(machine: AnyFlatMachine): Table<State, Context, Event> {
  const rows = new Map<string, Row<State, Context, Event>>()
  const eventTypes = new Set<string>()
  const refuse = (problem: string) =>
    new CodedError('LIFECYCLE_MACHINE_INVALID', `The machine ${machine.id} is not valid: ${problem}.`, {
      context: { machine: machine.id, problem },
    })
  const isDeclared = (state: string) => Object.hasOwn(machine.states as object, state)

  if (!isDeclared(machine.initial as string)) throw refuse(`the initial state ${String(machine.initial)} is not declared`)
  for (const [name, state] of Object.entries<FlatState<State, Context, Event>>(machine.states)) {
    const arrows = new Map<string, readonly Arrow<State, Context, Event>[]>()
    for (const [type, candidates] of Object.entries(state.on ?? {}) as [
      string,
      readonly FlatTransition<State, Context, Event>[] | undefined,
    ][]) {
      if (candidates === undefined || candidates.length === 0) continue
      if (state.final === true) throw refuse(`the final state ${name} accepts ${type}`)
      for (const { target } of candidates) {
        if (target !== undefined && !isDeclared(target)) throw refuse(`${name} goes to ${target} on ${type}, which is not declared`)
      }
      const compiled = candidates.map((candidate) => ({
        ok: true as const,
        to: candidate.target ?? (name as State),
        guards: candidate.guards ?? [],
        update: candidate.update?.bind(candidate),
      }))
      arrows.set(type, compiled)
      eventTypes.add(type)
    }
    rows.set(name, { final: state.final === true, accepted: Object.freeze([...arrows.keys()]), arrows })
  }
  return { rows, eventTypes }
}
