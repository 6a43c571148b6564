import type { Lifecycle } from '../lifecycle.js'
import { edges, type EventLike } from '../machine.js'
import { placeDiagram, toMermaid, type MermaidOptions } from '../mermaid.js'
import type { Stored } from '../stored.js'
import { build, type EventBuilders } from './builders.js'
import { edgeName, paths } from './paths.js'
import { pick, randomFrom, shuffle } from './random.js'
import { walk } from './walk.js'

/** What another implementation of the same machine makes of a step; the stored value's own state and context when it takes none. */
export type ModelOracle = (stored: Stored, event: EventLike) => { readonly state: string; readonly context: unknown }

/** A lifecycle, and what it takes to walk it. */
export interface Model<State extends string, Context, Event extends EventLike, Input> {
  readonly lifecycle: Lifecycle<State, Context, Event, Input>
  /** Every way a value starts that the guards tell apart. */
  readonly starts: readonly Stored<State, Context>[]
  readonly events: EventBuilders<State, Context, Event>
  /** Compared with on random sequences of events: `xstateOracle(machine)` of `@foliokit/lifecycle/xstate`. */
  readonly oracle?: ModelOracle
  /** A document that shows the machine between `<!-- diagram:name -->` and `<!-- /diagram -->`. */
  readonly diagram?: { readonly document: string; readonly name: string; readonly options?: MermaidOptions }
  /** Whether every walk of 50 legal events ends in a final state. */
  readonly alwaysEnds?: boolean
  /** The most stored values to explore for paths. Default 10,000. */
  readonly limit?: number
}

/** One thing that holds for a model: a name for a test, and what speaks against it. */
export interface ModelCheck {
  readonly name: string
  /** What was found to be wrong, in words; empty when it holds. At most a few findings of each kind. */
  readonly findings: () => readonly string[]
}

/**
 * The checks that hold for any machine, for the test runner of your choice:
 *
 * - every declared state is reached and every declared edge taken;
 * - random walks of legal events never leave the declared states, and every value on the way survives JSON;
 * - a step gives what the oracle gives, when there is one;
 * - the document shows the machine as it is, when there is one.
 *
 * @example
 * for (const { name, findings } of modelChecks(model)) it(name, () => expect(findings()).toEqual([]))
 */
export function modelChecks<State extends string, Context, Event extends EventLike, Input>(
  model: Model<State, Context, Event, Input>,
): readonly ModelCheck[] {
  const { oracle, diagram } = model
  return [
    { name: 'reaches every declared state and takes every declared edge', findings: () => unreached(model) },
    {
      name: 'never leaves the declared states on 1,000 random walks, and every value on the way survives JSON',
      findings: () => astray(model),
    },
    ...(oracle === undefined
      ? []
      : [{ name: 'gives what the oracle gives, on 5,000 random event sequences', findings: () => differing(model, oracle) }]),
    ...(diagram === undefined ? [] : [{ name: 'is drawn as it is', findings: () => misdrawn(model, diagram) }]),
  ]
}

type AnyModel<State extends string, Context, Event extends EventLike> = Model<State, Context, Event, never>
const few = 5

function unreached<State extends string, Context, Event extends EventLike>(model: AnyModel<State, Context, Event>): readonly string[] {
  const { lifecycle, limit } = model
  const found = paths({ ...model, ...(limit !== undefined && { limit }) })
  const declared = new Set(edges(lifecycle.machine).map(edgeName))
  return [
    ...found.unreached.map((name) => `nothing reaches: ${name}`),
    ...[...found.edges.keys()].filter((name) => !declared.has(name)).map((name) => `taken, but not declared: ${name}`),
  ]
}

function astray<State extends string, Context, Event extends EventLike>(model: AnyModel<State, Context, Event>): readonly string[] {
  const { lifecycle, starts, alwaysEnds = false } = model
  const findings: string[] = []
  for (let seed = 0; seed < 1_000 && findings.length < few; seed++) {
    const start = pick(starts, randomFrom(seed))!
    const steps = walk({ ...model, start, random: randomFrom(seed), steps: alwaysEnds ? 50 : 25 })
    for (const { stored } of steps) {
      if (!lifecycle.states.includes(stored.state)) findings.push(`seed ${seed}: the state ${stored.state} is not declared`)
      const text = JSON.stringify(stored)
      if (JSON.stringify(lifecycle.restore(JSON.parse(text))) !== text) findings.push(`seed ${seed}: does not survive JSON: ${text}`)
    }
    const last = steps.at(-1)?.stored ?? start
    if (alwaysEnds && !lifecycle.isFinal(last)) findings.push(`seed ${seed}: does not end, but stays ${last.state}`)
  }
  return findings
}

function differing<State extends string, Context, Event extends EventLike>(
  { lifecycle, starts, events }: AnyModel<State, Context, Event>,
  oracle: ModelOracle,
): readonly string[] {
  const random = randomFrom(5)
  const findings: string[] = []
  const reached = new Set<State>(starts.map((start) => start.state))
  for (let sequence = 0; sequence < 5_000 && findings.length < few; sequence++) {
    let stored = pick(starts, random)!
    for (let step = 0; step < 5 && findings.length < few && !lifecycle.isFinal(stored); step++) {
      // Mostly legal events, so that sequences go deep; the rest are any at all.
      const types = random() < 0.8 ? lifecycle.accepts(stored) : (Object.keys(events) as Event['type'][])
      const event = shuffle(build(events, pick(types, random)!, stored), random)[0]!
      const answer = lifecycle.apply(stored, event)
      const ours = answer.ok ? answer.next : stored
      const theirs = oracle(stored, event)
      if (ours.state !== theirs.state || JSON.stringify(ours.context) !== JSON.stringify(theirs.context)) {
        findings.push(
          `sequence ${sequence}, step ${step}: after ${JSON.stringify(event)} we have ${told(ours)}, the oracle ${told(theirs)}`,
        )
      }
      stored = ours
      reached.add(stored.state)
    }
  }
  return [...findings, ...lifecycle.states.filter((state) => !reached.has(state)).map((state) => `no sequence reached: ${state}`)]
}

const told = ({ state, context }: { readonly state: string; readonly context: unknown }): string => `${state} ${JSON.stringify(context)}`

function misdrawn<State extends string, Context, Event extends EventLike>(
  { lifecycle }: AnyModel<State, Context, Event>,
  { document, name, options }: NonNullable<AnyModel<State, Context, Event>['diagram']>,
): readonly string[] {
  const drawn = toMermaid(lifecycle.machine, options)
  if (!document.includes(`<!-- diagram:${name} -->`)) return [`the document has no <!-- diagram:${name} -->`]
  return placeDiagram(document, name, drawn) === document ? [] : [`the document's diagram ${name} must be:\n${drawn}`]
}
