import { isCodedError } from '@foliokit/errors'
import type { EventLike, Lifecycle, Stored } from '@foliokit/lifecycle'
import { edgeName } from '@foliokit/lifecycle/testing'
import { expect } from 'vitest'
import { PageRefused } from './set-up.js'

/** One thing to try: the event that it is for the model, and what makes the sandbox do the same. */
export interface Move<State extends string, Context, Event extends EventLike> {
  /** The event, at a moment; none when the platform does nothing of the kind with an object that stands so. */
  readonly event: (stored: Stored<State, Context>, at: string) => Event | undefined
  readonly send: (stored: Stored<State, Context>) => Promise<unknown>
  /** Whether the call speaks to another object, which may take it although this one does not. */
  readonly indirect?: boolean
}

/** An object on the wire, the value that the model has for it, and what may be tried on both. */
export interface Subject<State extends string, Context, Event extends EventLike> {
  readonly lifecycle: Lifecycle<State, Context, Event, never>
  readonly start: Stored<State, Context>
  readonly moves: Readonly<Record<string, Move<State, Context, Event>>>
  readonly now: () => string
  /** The state that a client reads. */
  readonly state: () => Promise<string | undefined>
  /** Lets days pass, where that is no move of its own; answers what then happened to the object by itself. */
  readonly drift?: (days: number, stored: Stored<State, Context>) => Event | undefined
  /** What happens to the object next by itself, and when, where that is no move of its own: it is taken once its moment has come. */
  readonly comes?: (stored: Stored<State, Context>) => (Event & { readonly at: string }) | undefined
  /** Holds what else a client reads against the value that the model has. */
  readonly agrees?: (stored: Stored<State, Context>) => Promise<void>
  /** What tells one value from another for what may be tried; default: everything but dates. */
  readonly key?: (stored: Stored<State, Context>) => string
}

/** Moves an object and its model in step: what one takes the other must take, and both must then be in the same state. */
export function inStep<State extends string, Context, Event extends EventLike>(subject: Subject<State, Context, Event>) {
  const { lifecycle, moves, now } = subject
  const taken = new Set<string>()
  let model = subject.start

  const agreed = async (what: string) => {
    expect(await subject.state(), `after ${what}`).toBe(model.state)
    await subject.agrees?.(model)
  }

  /** Takes an event in the model; answers the edge when it was taken. */
  const take = (event: Event): string | undefined => {
    const step = lifecycle.apply(model, event)
    if (!step.ok) return undefined
    model = step.next
    const edge = edgeName({ from: step.from, event: event.type, to: step.to })
    taken.add(edge)
    return edge
  }

  /** Takes in the model what has happened by itself since a moment. */
  const catchUp = (since: string) => {
    let latest = since
    for (let event = subject.comes?.(model); event !== undefined && event.at <= now(); event = subject.comes?.(model)) {
      if (event.at > latest) latest = event.at
      if (take({ ...event, at: latest }) === undefined) expect.unreachable(`the model refuses ${event.type}`)
    }
  }
  catchUp(now())

  return {
    stored: () => model,
    names: Object.keys(moves),
    isFinal: () => lifecycle.isFinal(model),
    /** Every edge that was taken so far. */
    taken: (): ReadonlySet<string> => taken,
    /** Tries one thing on both sides; answers the edge that both took. */
    async attempt(name: string): Promise<string | undefined> {
      const { event: make, send, indirect = false } = moves[name] ?? expect.unreachable(`no move is called ${name}`)
      const event = make(model, now())
      if (event === undefined) return undefined
      const before = model
      const since = now()
      const { state } = before
      const sent = await isTaken(() => send(before))
      const edge = take(event)
      if (edge !== undefined || !indirect)
        expect(sent, `${name} in ${state}: the model ${edge === undefined ? 'refuses' : 'takes'} it`).toBe(edge !== undefined)
      const { at = since } = event as { readonly at?: string }
      catchUp(at > since ? at : since)
      await agreed(`${name} in ${state}`)
      return edge
    },
    /** Lets days pass on both sides; answers the edge that was taken meanwhile. */
    async drift(days: number): Promise<string | undefined> {
      const since = now()
      const event = subject.drift?.(days, model)
      const edge = event === undefined ? undefined : take(event)
      catchUp(since)
      await agreed(`${days} days`)
      return edge
    },
  }
}

/** Whether the platform takes a call; it refuses one with the documented error or, on the gateway page, with a page. */
export async function isTaken(send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send()
    return true
  } catch (error) {
    if (error instanceof PageRefused || isCodedError(error, 'HTTP_BAD_REQUEST', 'HTTP_NOT_FOUND', 'CLIENT_INPUT_INVALID')) return false
    throw error
  }
}
