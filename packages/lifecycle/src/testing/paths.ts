import type { Lifecycle } from '../lifecycle.js'
import { edges, type Edge, type EventLike } from '../machine.js'
import type { Stored } from '../stored.js'
import { build, type EventBuilders } from './builders.js'

/** A shortest way to somewhere: a stored value to start from and the events to apply to it. */
export interface Path<State extends string, Context, Event extends EventLike> {
  readonly start: Stored<State, Context>
  readonly events: readonly Event[]
  /** The stored value at the end of the path. */
  readonly end: Stored<State, Context>
}

/** Where to look for paths. */
export interface PathsOptions<State extends string, Context, Event extends EventLike, Input> {
  readonly lifecycle: Lifecycle<State, Context, Event, Input>
  readonly starts: readonly Stored<State, Context>[]
  readonly events: EventBuilders<State, Context, Event>
  /** Two stored values with the same key are explored once. Default: their JSON. Leave times out of it to keep the search small. */
  readonly key?: (stored: Stored<State, Context>) => string
  /** The most stored values to explore. Default 10,000. */
  readonly limit?: number
}

/** What was found. Edges are named `from event to`. */
export interface Paths<State extends string, Context, Event extends EventLike> {
  readonly states: ReadonlyMap<State, Path<State, Context, Event>>
  readonly edges: ReadonlyMap<string, Path<State, Context, Event>>
  /** Declared states and edges that no legal sequence of the given events reached. */
  readonly unreached: readonly string[]
}

/** The name of an edge in a model test: `pending confirmed submitted` reads "from pending, by confirmed, to submitted". */
export const edgeName = ({ from, event, to }: Pick<Edge, 'from' | 'event' | 'to'>): string => `${from} ${event} ${to}`

/**
 * Finds a shortest legal path to every state and over every edge, breadth first.
 *
 * @example
 * expect(paths({ lifecycle, starts: [order], events }).unreached).toEqual([])
 */
export function paths<State extends string, Context, Event extends EventLike, Input>(
  options: PathsOptions<State, Context, Event, Input>,
): Paths<State, Context, Event> {
  const { lifecycle, starts, events, key = (stored) => JSON.stringify(stored), limit = 10_000 } = options
  const states = new Map<State, Path<State, Context, Event>>()
  const taken = new Map<string, Path<State, Context, Event>>()
  const seen = new Set<string>()
  const queue: Path<State, Context, Event>[] = []
  const visit = (path: Path<State, Context, Event>) => {
    if (!states.has(path.end.state)) states.set(path.end.state, path)
    const name = key(path.end)
    if (seen.has(name) || seen.size >= limit) return
    seen.add(name)
    queue.push(path)
  }

  for (const start of starts) visit({ start, events: [], end: start })
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const event of lifecycle.accepts(next.end).flatMap((type) => build(events, type, next!.end))) {
      const step = lifecycle.apply(next.end, event)
      if (!step.ok) continue
      const path = { start: next.start, events: [...next.events, event], end: step.next }
      const name = edgeName({ from: step.from, event: event.type, to: step.to })
      if (!taken.has(name)) taken.set(name, path)
      visit(path)
    }
  }
  const declared = [...lifecycle.states, ...new Set(edges(lifecycle.machine).map(edgeName))]
  return { states, edges: taken, unreached: declared.filter((name) => !states.has(name as State) && !taken.has(name)) }
}
