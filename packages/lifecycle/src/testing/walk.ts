import type { Lifecycle } from '../lifecycle.js'
import type { EventLike } from '../machine.js'
import type { Stored } from '../stored.js'
import { build, type EventBuilders } from './builders.js'
import { shuffle, type Random } from './random.js'

/** One step of a walk. */
export interface WalkStep<State extends string, Context, Event extends EventLike> {
  readonly event: Event
  readonly from: State
  readonly to: State
  readonly stored: Stored<State, Context>
}

/** Where to walk, with what. */
export interface WalkOptions<State extends string, Context, Event extends EventLike, Input> {
  readonly lifecycle: Lifecycle<State, Context, Event, Input>
  readonly start: Stored<State, Context>
  readonly events: EventBuilders<State, Context, Event>
  readonly random: Random
  /** The most steps to take. Default 50. */
  readonly steps?: number
}

/**
 * Walks a lifecycle at random by legal events only, and ends early where nothing is legal. The same random source gives the
 * same walk: print its seed when a test fails.
 *
 * @example
 * const steps = walk({ lifecycle, start, events, random: randomFrom(seed) })
 * for (const step of steps) expect(lifecycle.states).toContain(step.to)
 */
export function walk<State extends string, Context, Event extends EventLike, Input>(
  options: WalkOptions<State, Context, Event, Input>,
): readonly WalkStep<State, Context, Event>[] {
  const steps: WalkStep<State, Context, Event>[] = []
  let stored = options.start
  while (steps.length < (options.steps ?? 50)) {
    const step = takeOne(stored, options)
    if (step === undefined) break
    steps.push(step)
    stored = step.stored
  }
  return steps
}

function takeOne<State extends string, Context, Event extends EventLike, Input>(
  stored: Stored<State, Context>,
  { lifecycle, events, random }: WalkOptions<State, Context, Event, Input>,
): WalkStep<State, Context, Event> | undefined {
  const candidates = lifecycle.accepts(stored).flatMap((type) => build(events, type, stored))
  for (const event of shuffle(candidates, random)) {
    const step = lifecycle.apply(stored, event)
    if (step.ok) return { event, from: step.from, to: step.to, stored: step.next }
  }
  return undefined
}
