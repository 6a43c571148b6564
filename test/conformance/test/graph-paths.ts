import type { EventLike, Stored } from '@foliokit/lifecycle'
import type { AnyStateMachine, EventFromLogic, SnapshotFrom } from 'xstate'
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph'
import type { Subject } from './in-step.js'

/** A way through a machine: what to try, one after the other, and the state that each must lead to. */
export type Route = readonly { readonly move: string; readonly state: string }[]

/**
 * The ways through an xstate machine that together take each of its transitions once: a shortest path to every value that the machine can
 * have, and from its end every legal move that no other path takes. Values that differ in dates only are one.
 */
export function graphRoutes<State extends string, Context, Event extends EventLike>(
  machine: AnyStateMachine,
  { lifecycle, start, moves, comes, key: keyOf }: Pick<Subject<State, Context, Event>, 'lifecycle' | 'start' | 'moves' | 'comes' | 'key'>,
): readonly Route[] {
  type Snapshot = SnapshotFrom<AnyStateMachine>
  const storedOf = ({ value, context }: Snapshot) =>
    ({ state: value as string, context: context as unknown, version: lifecycle.version }) as Stored<State, Context>
  const key = (snapshot: Snapshot) =>
    keyOf?.(storedOf(snapshot)) ?? JSON.stringify([snapshot.value, snapshot.context]).replaceAll(/\d{4}-\d\d-\d\d(?:T[^"]*)?/g, 'date')
  /** What has to happen by itself before anything else may. */
  const follows = (snapshot: Snapshot) => {
    const stored = storedOf(snapshot)
    const event = comes?.(stored)
    return event !== undefined && event.at <= latestIn(stored) ? { ...event, at: latestIn(stored) } : undefined
  }
  const options = {
    fromState: machine.resolveState({ value: start.state, context: start.context }) as Snapshot,
    serializeState: key,
    events: (snapshot: Snapshot) => {
      const stored = storedOf(snapshot)
      const at = latestIn(stored)
      const following = follows(snapshot)
      if (following !== undefined) return [{ ...following, move: byItself } as unknown as EventFromLogic<AnyStateMachine>]
      return Object.entries(moves).flatMap(([move, { event: make }]) => {
        const event = make(stored, at)
        return event !== undefined && lifecycle.check(stored, event).ok
          ? [{ ...event, move } as unknown as EventFromLogic<AnyStateMachine>]
          : []
      })
    },
  }
  type Step = { readonly event: object; readonly state: Snapshot }
  const moveOf = ({ event }: Step) => (event as { readonly move: string }).move
  const map = getAdjacencyMap(machine, options) as unknown as Readonly<
    Record<string, { readonly state: Snapshot; readonly transitions: Readonly<Record<string, Step>> }>
  >
  /** Where something stands once all that follows by itself has happened. */
  const settled = (snapshot: Snapshot): Snapshot => {
    const [next] = follows(snapshot) === undefined ? [] : Object.values(map[key(snapshot)]?.transitions ?? {})
    return next === undefined ? snapshot : settled(next.state)
  }
  const routeOf = (steps: readonly Step[]): Route =>
    steps.filter((step) => moveOf(step) !== byItself).map((step) => ({ move: moveOf(step), state: settled(step.state).value as string }))

  const shortest = new Map(
    getShortestPaths(machine, options).map(({ state, steps }) => [
      key(state),
      // The first step of a path is the start itself.
      routeOf(steps.filter(({ event }) => 'move' in event)),
    ]),
  )
  const walked = new Set([...shortest.values()].flatMap((route) => route.map((_, index) => nameOf(route.slice(0, index + 1)))))
  const routes = Object.entries(map).flatMap(([from, { state, transitions }]) =>
    (follows(state) === undefined ? Object.values(transitions) : []).map((step): Route => [
      ...(shortest.get(from) ?? []),
      ...routeOf([step]),
    ]),
  )
  // What is the beginning of another way needs no walk of its own.
  const begun = new Set(routes.flatMap((route) => route.slice(0, -1).map((_, index) => nameOf(route.slice(0, index + 1)))))
  return routes.filter((route) => !walked.has(nameOf(route)) || !begun.has(nameOf(route)))
}

const byItself = 'by itself'

const nameOf = (route: Route) => route.map(({ move }) => move).join(' > ')

/** The latest moment that a value knows of: the next event comes no earlier. */
function latestIn(stored: unknown): string {
  const { expiresAt: _, ...known } = (stored as { readonly context: Readonly<Record<string, unknown>> }).context
  return [...JSON.stringify(known).matchAll(/\d{4}-\d\d-\d\dT[^"]*/g)].reduce((latest, [at]) => (at > latest ? at : latest), '')
}
