import type { CodedError } from '@foliokit/errors'
import { assign, type AnyStateMachine } from 'xstate'
import type { EventLike } from '../machine.js'
import { notImplemented, unsupported, type Place } from './unsupported.js'

type Context = Record<string, unknown>
type Update = (context: Context, event: EventLike) => Context
type Assigner = (given: Arguments, params: unknown) => unknown
/** What `assign` returns: a function that is not meant to be called, with what it was given. */
interface Assign {
  readonly type: string
  readonly assignment: Assigner | Readonly<Record<string, unknown>>
}
const assignType = (assign({}) as unknown as Assign).type
const isAssign = (action: unknown): action is Assign =>
  typeof action === 'function' && 'assignment' in action && (action as unknown as Assign).type === assignType

/** Compiles actions into one function that gives the context after all of them. */
export function compileActions(machine: AnyStateMachine, actions: readonly unknown[], place: Place): Update | undefined {
  const [first, ...rest] = actions.map((action) => compileAction(machine, action, place))
  if (first === undefined) return undefined
  return (context, event) => {
    let next = first(context, event)
    for (const update of rest) next = update(next, event)
    return next
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
  const readParams = typeof params === 'function' ? (params as (given: Arguments) => unknown) : () => params
  return (context, event) => {
    const given = new Arguments(context, event, place)
    return { ...context, ...(evaluate(assignment, given, readParams(given)) as Context) }
  }
}

function evaluate(assignment: Assign['assignment'], given: Arguments, params: unknown): unknown {
  if (typeof assignment === 'function') return assignment(given, params)
  const members = Object.entries(assignment).map(
    ([key, value]) => [key, typeof value === 'function' ? (value as Assigner)(given, params) : value] as const,
  )
  return Object.fromEntries(members)
}

/** What an assigner gets. A table has no actors: reaching for them is refused when it happens. */
class Arguments {
  readonly context: unknown
  readonly event: EventLike
  readonly #place: Place

  constructor(context: unknown, event: EventLike, place: Place) {
    this.context = context
    this.event = event
    this.#place = place
  }

  get spawn(): never {
    throw this.#actorless('spawn')
  }

  get self(): never {
    throw this.#actorless('self')
  }

  get system(): never {
    throw this.#actorless('system')
  }

  #actorless(member: string): CodedError {
    return unsupported(this.#place, `an assign that uses ${member}`)
  }
}
