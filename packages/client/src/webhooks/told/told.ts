import { compareInstants, isInstant, type EventLike, type InstantText } from '@foliokit/lifecycle'
import type { Consent } from '@foliokit/identifiers'
import { members, textOf } from '../event.js'

/** An object of the platform: of an event, or as a method of the client fetched it. */
export type AnyObject = Readonly<Record<string, unknown>>

/** One thing that happened to an object. */
export interface ToldFact<Event extends EventLike = EventLike> {
  /** When, with an offset. */
  readonly at: InstantText
  /** The state it led to; `null` where it leads to none. */
  readonly state: string | null
  /**
   * The events of the lifecycle that say so: the first row that it takes from end to end, and that leads to `state`, is the right one.
   * Which it is depends on what the lifecycle knows already.
   */
  readonly ways: readonly (readonly Event[])[]
}

/** What an object tells of its life. */
export interface Told<Event extends EventLike = EventLike> {
  /** Its state now, as the machine spells it. */
  readonly state: string
  /** What happened, in order. */
  readonly facts: readonly ToldFact<Event>[]
}

/** What an object tells, or that it does not tell enough: fetch it. */
export type ToldOrFetch<Event extends EventLike> = Told<Event> | 'fetch'

/** The stamp of an object, when it has one. */
export function stamp(object: AnyObject, member: string): InstantText | undefined {
  const value = object[member]
  return isInstant(value) ? value : undefined
}

/** A fact, when its stamp is there. */
export function fact<Event extends EventLike>(
  at: InstantText | undefined,
  state: string | null,
  ways: (at: InstantText) => readonly (readonly Event[])[],
): readonly ToldFact<Event>[] {
  return at === undefined ? [] : [{ at, state, ways: ways(at) }]
}

/** Facts in the order they happened; those of one moment as they stand. */
export function inOrder<Event extends EventLike>(facts: readonly (readonly ToldFact<Event>[])[]): readonly ToldFact<Event>[] {
  return facts.flat().sort((one, other) => compareInstants(one.at, other.at))
}

/** Named members as texts, or `undefined` when one is missing. */
export function texts<Name extends string>(object: AnyObject, names: Readonly<Record<Name, string>>): Record<Name, string> | undefined {
  const found: Partial<Record<Name, string>> = {}
  for (const name in names) {
    const text = textOf(object[names[name]])
    if (text === null) return undefined
    found[name] = text
  }
  return found as Record<Name, string>
}

/** What an app knows beside an object: the platform does not show every consent. */
export interface Known {
  /** The consent that your app has sent for it. */
  readonly consent?: Consent | undefined
}

/** The consent of an object, or else the one that is known. */
export function consentOf(object: AnyObject, { consent: known }: Known): Consent | undefined {
  const consent = members(object['consent'])
  const [email, isdCode, mobile] = ['email', 'isd_code', 'mobile'].map((name) => textOf(consent?.[name]))
  if (!email && !mobile) return known
  return { ...(email && { email }), ...(isdCode && { isd_code: isdCode }), ...(mobile && { mobile }) }
}
