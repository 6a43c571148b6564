import type { AnyStateMachine, ContextFrom, EventFrom, InputFrom, StateValueFrom } from 'xstate'
import type { FlatMachine, FlatState, FlatTransition } from './machine.js'
import { compileActions } from './xstate/actions.js'
import { compileGuard } from './xstate/guards.js'
import {
  finalFeatures,
  machineFeatures,
  refuseFeatures,
  stateFeatures,
  transitionFeatures,
  unsupported,
  type Place,
} from './xstate/unsupported.js'

export { xstateOracle } from './xstate/oracle.js'
export { setupParts, type SetupParts } from './xstate/setup-parts.js'

/** The flat machine that `fromMachine` makes of an xstate machine: its state names, context, events and input. */
export type FlatMachineFrom<Machine extends AnyStateMachine> = FlatMachine<
  Extract<StateValueFrom<Machine>, string>,
  ContextFrom<Machine>,
  EventFrom<Machine>,
  InputFrom<Machine>
>

type StateNode = AnyStateMachine['root']
type Transition = StateNode['on'][string][number]

/**
 * Compiles a flat xstate machine into a table that gives the same results without the interpreter.
 *
 * Understood: one level of states, `on` with string targets (on the machine too), guards by name, with params, in line or in
 * `and`, `or`, `not`, and `assign` actions. Everything else is refused with `LIFECYCLE_XSTATE_UNSUPPORTED` naming the place:
 * nested and parallel states, `invoke`, `after`, `always`, `entry`, `exit`, `output`, wildcards, and actions other than
 * `assign`. A guard or action that is named but not given is refused with `LIFECYCLE_XSTATE_NOT_IMPLEMENTED`.
 *
 * Like the pure `transition` of xstate, except that a final state accepts nothing, not even what the machine itself has `on`.
 *
 * @example
 * const lifecycle = defineLifecycle({ machine: fromMachine(purchaseMachine) })
 */
export function fromMachine<Machine extends AnyStateMachine>(machine: Machine): FlatMachineFrom<Machine> {
  const { id, root } = machine
  refuseFeatures({ machine: id, path: id }, root.config, machineFeatures)
  if (root.type !== 'compound') throw unsupported({ machine: id, path: id }, `a machine of type ${root.type}`)

  const states: Record<string, FlatState> = {}
  for (const node of Object.values<StateNode>(root.states)) {
    const place = { machine: id, path: `${id}.${node.key}` }
    refuseFeatures(place, node.config, node.type === 'final' ? finalFeatures : stateFeatures)
    if (node.type !== 'atomic' && node.type !== 'final') throw unsupported(place, `a state of type ${node.type}`)
    states[node.key] = node.type === 'final' ? { final: true } : { on: compileTransitions(machine, node) }
  }
  if (typeof root.config.initial !== 'string')
    throw unsupported({ machine: id, path: `${id}.initial` }, 'an initial transition with actions')
  const flat: FlatMachine = { id, initial: root.config.initial, states, context: contextOf(machine) }
  return flat as unknown as FlatMachineFrom<Machine>
}

function compileTransitions(machine: AnyStateMachine, node: StateNode): Record<string, readonly FlatTransition[]> {
  const table: Record<string, readonly FlatTransition[]> = {}
  // What the machine accepts in every state comes after what the state itself accepts.
  for (const source of [node, machine.root]) {
    for (const [event, transitions] of Object.entries<readonly Transition[]>(source.on)) {
      const compiled = transitions.map((transition, index) =>
        compileTransition(machine, transition, { machine: machine.id, path: `${source.id}.on.${event}[${index}]` }),
      )
      if (event.includes('*')) throw unsupported({ machine: machine.id, path: `${source.id}.on.${event}` }, 'a wildcard')
      table[event] = [...(table[event] ?? []), ...compiled]
    }
  }
  return table
}

function compileTransition(machine: AnyStateMachine, transition: Transition, place: Place): FlatTransition {
  refuseFeatures(place, transition, transitionFeatures)
  const [target, second] = transition.target ?? []
  if (second !== undefined || (target !== undefined && target.parent !== machine.root))
    throw unsupported(place, 'a target other than one state')
  const guards = transition.guard === undefined ? undefined : compileGuard(machine, transition.guard, place)
  const update = compileActions(machine, transition.actions, place)
  return {
    ...(target !== undefined && { target: target.key }),
    ...(guards !== undefined && { guards }),
    ...(update !== undefined && { update }),
  }
}

function contextOf(machine: AnyStateMachine): (input: unknown) => unknown {
  const context = machine.config.context as unknown
  if (typeof context !== 'function') return () => context ?? {}
  const refuse = (member: string) => unsupported({ machine: machine.id, path: `${machine.id}.context` }, `a context that uses ${member}`)
  return (input) =>
    (context as (given: object) => unknown)({
      input,
      get spawn(): never {
        throw refuse('spawn')
      },
      get self(): never {
        throw refuse('self')
      },
    })
}
