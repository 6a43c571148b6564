import { assign, type AnyStateMachine } from 'xstate'
import type { EventLike } from '../machine.js'
import { notImplemented, unsupported, type Place } from './unsupported.js'

type Context = Record<string, unknown>
type Update = (context: Context, event: EventLike) => Context
type Assigner = (given: object, params: unknown) => unknown
/** What `assign` returns: a function that is not meant to be called, with what it was given. */
interface Assign {
  readonly type: string
  readonly assignment: Assigner | Readonly<Record<string, unknown>>
}
const assignType = (assign({}) as unknown as Assign).type
const isAssign = (action: unknown): action is Assign =>
  typeof action === 'function' && 'assignment' in action && (action as unknown as Assign).type === assignType

/** Compiles actions into one function that gives the members of the context that all of them change. */
export function compileActions(machine: AnyStateMachine, actions: readonly unknown[], place: Place): Update | undefined {
  const updates = actions.map((action) => compileAction(machine, action, place))
  if (updates.length < 2) return updates[0]
  return (context, event) => {
    const changes: Context = {}
    let next = context
    for (const update of updates) {
      Object.assign(changes, update(next, event))
      next = { ...context, ...changes }
    }
    return changes
  }
}

function compileAction(machine: AnyStateMachine, action: unknown, place: Place): Update {
  if (typeof action === 'function') return compileAssign(action, undefined, place)
  const { type, params } = (typeof action === 'string' ? { type: action } : action) as { readonly type: string; readonly params?: unknown }
  const implementation: unknown = machine.implementations.actions[type]
  if (implementation === undefined) throw notImplemented(place, 'action', type)
  return compileAssign(implementation, params, { ...place, path: `${place.path}.${type}` })
}

function compileAssign(action: unknown, params: unknown, place: Place): Update {
  if (!isAssign(action)) throw unsupported(place, 'an action other than assign')
  const { assignment } = action
  const Arguments = argumentsAt(place)
  const assigner = typeof assignment === 'function' ? assignment : perMember(assignment)
  if (typeof params !== 'function') return (context, event) => assigner(new Arguments(context, event), params) as Context
  const read = params as (given: object) => unknown
  return (context, event) => {
    const given = new Arguments(context, event)
    return assigner(given, read(given)) as Context
  }
}

/** The object form of `assign`: a value or a function per member. */
function perMember(assignment: Readonly<Record<string, unknown>>): Assigner {
  const members = Object.entries(assignment)
  return (given, params) =>
    Object.fromEntries(members.map(([key, value]) => [key, typeof value === 'function' ? (value as Assigner)(given, params) : value]))
}

/** What an assigner gets. A table has no actors: reaching for them is refused when it happens. */
function argumentsAt(place: Place) {
  const refuse = (member: string) => unsupported(place, `an assign that uses ${member}`)
  return class {
    // Declared, not defined: a defined field costs more than the rest of the step.
    declare readonly context: Context
    declare readonly event: EventLike

    constructor(context: Context, event: EventLike) {
      this.context = context
      this.event = event
    }

    get spawn(): never {
      throw refuse('spawn')
    }

    get self(): never {
      throw refuse('self')
    }

    get system(): never {
      throw refuse('system')
    }
  }
}
