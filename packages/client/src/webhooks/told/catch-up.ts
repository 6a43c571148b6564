import { compareInstants, isInstant, type EventLike, type Step, type Stored } from '@foliokit/lifecycle'
import type { ToldFact, ToldOrFetch } from './told.js'

/** A stored value, brought up to what an object tells. */
export interface CaughtUp<State extends string, Context, Event extends EventLike> {
  /** `reached`: `next` is in the state of the object. `fetch`: it is not, and what is missing the object does not tell. */
  readonly outcome: 'reached' | 'fetch'
  /** The value to store: as far as it goes. The same as before when nothing new was told. */
  readonly next: Stored<State, Context>
  /** The events that led there. */
  readonly events: readonly Event[]
}

/**
 * Brings a stored value up to what an object tells of its life. What the lifecycle knows already, it refuses, and it is left out; so
 * the same event again, or an older one, changes nothing.
 *
 * At `fetch`, fetch the object and what belongs to it (the payments of an order, the installments of a plan), and call this with
 * what the fetched object tells: the readers `toldBy...` take either.
 *
 * @example
 * const { outcome, next } = catchUp(purchaseLifecycle, stored, toldByPurchase(event.object, event.time))
 */
export function catchUp<State extends string, Context, Event extends EventLike>(
  lifecycle: { apply(stored: Stored<State, Context>, event: Event): Step<State, Context> },
  stored: Stored<State, Context>,
  told: ToldOrFetch<Event>,
): CaughtUp<State, Context, Event> {
  if (told === 'fetch') return { outcome: 'fetch', next: stored, events: [] }
  let next = stored
  const events: Event[] = []
  for (const each of told.facts) {
    if (isBeforeRetry(each, stored.context)) continue
    const way = each.ways.map((row) => walk(lifecycle, next, row, each.state)).find((walked) => walked !== undefined)
    if (way === undefined) continue
    next = way.next
    events.push(...way.row)
  }
  return { outcome: next.state === told.state ? 'reached' : 'fetch', next, events }
}

/** Takes a row of events from end to end; `undefined` when one is refused or it leads elsewhere. */
function walk<State extends string, Context, Event extends EventLike>(
  lifecycle: { apply(stored: Stored<State, Context>, event: Event): Step<State, Context> },
  from: Stored<State, Context>,
  row: readonly Event[],
  to: string | null,
): { readonly next: Stored<State, Context>; readonly row: readonly Event[] } | undefined {
  let next = from
  for (const event of row) {
    const step = lifecycle.apply(next, event)
    if (!step.ok) return undefined
    next = step.next
  }
  return to === null || next.state === to ? { next, row } : undefined
}

/** Whether a fact is of the life before a retry that the lifecycle knows of. */
function isBeforeRetry({ at }: ToldFact, context: unknown): boolean {
  const retriedAt = (context as { readonly retriedAt?: unknown } | null)?.retriedAt
  return isInstant(retriedAt) && compareInstants(at, retriedAt) <= 0
}
