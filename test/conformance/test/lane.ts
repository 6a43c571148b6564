import { edges, type EventLike, type Lifecycle, type Stored } from '@foliokit/lifecycle'
import { edgeName, paths, type EventBuilders } from '@foliokit/lifecycle/testing'
import type { SandboxOptions } from '@foliokit/sandbox'
import type { AnyStateMachine } from 'xstate'
import { graphRoutes, type Route } from './graph-paths.js'
import { inStep, type Subject } from './in-step.js'
import { setUp, type Platform } from './set-up.js'

/** A lifecycle on one gateway, as one generation of the platform starts it. */
export interface Lane {
  /** `purchase v2 rta`, `payment upi`, `mandate E_MANDATE bse`. */
  readonly name: string
  /** Every edge that the machine can take there. */
  readonly edges: ReadonlySet<string>
  /** Every edge that the machine has, wherever it can be taken. */
  readonly declared: readonly string[]
  /** What an object may be like that is placed to be moved. */
  readonly variants: readonly Variant[]
}

/** A kind of object to place in a sandbox of its own and to move in step with its model. */
export interface Variant {
  readonly name: string
  readonly routes: () => Promise<readonly Route[]>
  readonly place: (options?: SandboxOptions) => Promise<Walker>
}

/** An object and its model in step, its types forgotten. */
export type Walker = Pick<ReturnType<typeof inStep>, 'attempt' | 'drift' | 'names' | 'isFinal' | 'taken'> & { readonly state: () => string }

/** What a lane is made of. */
export interface LaneOf<State extends string, Context, Event extends EventLike, Input> {
  readonly name: string
  readonly lifecycle: Lifecycle<State, Context, Event, Input>
  readonly machine: AnyStateMachine
  readonly starts: readonly Stored<State, Context>[]
  readonly events: EventBuilders<State, Context, Event>
  readonly options: SandboxOptions
  /** Of a variant, where it is other than that. */
  readonly optionsOf?: Readonly<Record<string, SandboxOptions>>
  readonly subjects: Readonly<Record<string, (platform: Platform) => Promise<Subject<State, Context, Event>>>>
}

/** Makes a lane. */
export function lane<State extends string, Context, Event extends EventLike, Input>(given: LaneOf<State, Context, Event, Input>): Lane {
  const { name, machine, subjects } = given
  const key = (stored: unknown) => JSON.stringify(stored).replaceAll(/\d{4}-\d\d-\d\d(?:T[^"]*)?/g, 'date')
  const optionsOf = (variant: string) => ({ ...given.options, ...given.optionsOf?.[variant] })
  return {
    name,
    edges: new Set(paths({ ...given, key }).edges.keys()),
    declared: edges(given.lifecycle.machine).map(edgeName),
    variants: Object.entries(subjects).map(([variant, place]) => ({
      name: variant === '' ? name : `${name}, ${variant}`,
      routes: async () => graphRoutes(machine, await place(setUp(optionsOf(variant)))),
      place: async (more = {}) => {
        const walker = inStep(await place(setUp({ ...optionsOf(variant), ...more })))
        return { ...walker, state: () => walker.stored().state }
      },
    })),
  }
}
