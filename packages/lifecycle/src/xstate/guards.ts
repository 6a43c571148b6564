import { and, not, or, type AnyStateMachine } from 'xstate'
import type { EventLike, FlatGuard } from '../machine.js'
import { notImplemented, unsupported, type Place } from './unsupported.js'

interface Arguments {
  readonly context: unknown
  readonly event: EventLike
}
type Predicate = (given: Arguments, params: unknown) => boolean
/** What `and`, `or` and `not` return: a function that is not meant to be called, with its own check and its guards. */
interface Combined extends Predicate {
  readonly check: unknown
  readonly guards: readonly unknown[]
}
const isCombined = (guard: Predicate): guard is Combined => 'check' in guard
const isNamed = (guard: unknown): guard is { readonly type: string; readonly params?: unknown } =>
  typeof guard === 'object' && guard !== null && 'type' in guard

/** Compiles a guard into a list that must all pass. An `and` becomes its members, named or not, so that a refusal names one of them. */
export function compileGuard(machine: AnyStateMachine, guard: unknown, place: Place): readonly FlatGuard[] {
  if (typeof guard === 'string') return compileNamed(machine, guard, undefined, place)
  if (isNamed(guard)) return compileNamed(machine, guard.type, guard.params, place)
  if (typeof guard !== 'function') throw unsupported(place, 'a guard that is neither a name nor a function')
  const predicate = guard as Predicate
  if (isCombined(predicate)) return combine(machine, predicate, place)
  return [flatGuard(predicate.name === '' || predicate.name === 'guard' ? '(in line)' : predicate.name, predicate, undefined)]
}

function compileNamed(machine: AnyStateMachine, name: string, params: unknown, place: Place): readonly FlatGuard[] {
  const implementation: unknown = machine.implementations.guards[name]
  if (implementation === undefined) throw notImplemented(place, 'guard', name)
  if (typeof implementation === 'function' && !isCombined(implementation as Predicate))
    return [flatGuard(name, implementation as Predicate, params)]
  const parts = compileGuard(machine, implementation, place)
  if (isAnd(implementation)) return parts
  // A name for another name, an `or` or a `not`: the refusal keeps the name that the transition was written with.
  return [{ name, test: (context, event) => parts.every((part) => part.test(context, event)) }]
}

function flatGuard(name: string, predicate: Predicate, params: unknown): FlatGuard {
  if (typeof params === 'function') {
    const read = params as (given: Arguments) => unknown
    return { name, test: (context, event) => predicate({ context, event }, read({ context, event })) }
  }
  return { name, ...(params !== undefined && { params }), test: (context, event) => predicate({ context, event }, params) }
}

function combine(machine: AnyStateMachine, guard: Combined, place: Place): readonly FlatGuard[] {
  // `stateIn` has a check but no guards.
  if (!Array.isArray(guard.guards)) throw unsupported(place, 'a guard other than and, or, not')
  const members = guard.guards.map((member) => compileGuard(machine, member, place))
  const passes = (member: readonly FlatGuard[], context: unknown, event: EventLike) => member.every((part) => part.test(context, event))
  const named = (word: string) => `${word}(${members.map((member) => member.map((part) => part.name).join(' and ')).join(', ')})`
  switch (guard.check) {
    case andCheck():
      return members.flat()
    case checkOf(or([])):
      return [{ name: named('or'), test: (context, event) => members.some((member) => passes(member, context, event)) }]
    case checkOf(not(() => true)):
      return [{ name: named('not'), test: (context, event) => !members.some((member) => passes(member, context, event)) }]
    default:
      throw unsupported(place, 'a guard other than and, or, not')
  }
}

/** `and`, `or` and `not` share one check function each: that tells them apart under any minifier. */
const checkOf = (guard: unknown): unknown => (guard as Combined).check
const andCheck = (): unknown => checkOf(and([]))
const isAnd = (guard: unknown): boolean => typeof guard === 'function' && checkOf(guard) === andCheck()
