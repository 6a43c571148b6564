import type { Issue } from '@foliokit/errors'
import type { EventLike, FlatGuard } from './machine.js'

/**
 * Why a step was refused:
 *
 * - `LIFECYCLE_EVENT_UNKNOWN`: no state of the machine knows this event type, or the value is no event at all.
 * - `LIFECYCLE_STATE_FINAL`: the state is final and accepts nothing.
 * - `LIFECYCLE_EVENT_NOT_ACCEPTED`: other states know the event, this one does not.
 * - `LIFECYCLE_EVENT_INVALID`: the event's own data is wrong; `reasons` lists the issues.
 * - `LIFECYCLE_GUARD_REFUSED`: the state accepts the event, but not now; `reasons` says why.
 */
export type RefusalCode =
  | 'LIFECYCLE_EVENT_UNKNOWN'
  | 'LIFECYCLE_STATE_FINAL'
  | 'LIFECYCLE_EVENT_NOT_ACCEPTED'
  | 'LIFECYCLE_EVENT_INVALID'
  | 'LIFECYCLE_GUARD_REFUSED'

/** A step that was not taken. The stored value is as it was. */
export interface Refusal<State extends string = string, Type extends string = string> {
  readonly ok: false
  readonly code: RefusalCode
  readonly state: State
  /** The event types that this state knows, guards aside. Empty in a final state. */
  readonly accepted: readonly Type[]
  /** The issues behind `LIFECYCLE_EVENT_INVALID` and `LIFECYCLE_GUARD_REFUSED`, most fundamental first; otherwise empty. */
  readonly reasons: readonly Issue[]
}

/** What a reason is made from: the refused event, the context, and the guard's own params. */
export interface ReasonArguments<Context, Event extends EventLike> {
  readonly context: Context
  readonly event: Event
  readonly params: unknown
}

/** Explains one guard's refusal as an issue with a code of the machine's own package. Never put personal data in it. */
export type Reason<Context, Event extends EventLike> = (refused: ReasonArguments<Context, Event>) => Issue

/** Reasons by guard name. */
export type Reasons<Context, Event extends EventLike> = Readonly<Record<string, Reason<Context, Event>>>

/** Writes down why a guard refused, or what is wrong with an input. Never put personal data in it. */
export const reason = <Code extends string>(
  code: Code,
  message: string,
  context: Issue['context'] = {},
  path: Issue['path'] = [],
): Issue<Code> => ({ code, path, message, context })

const explainByName = (guard: FlatGuard): Issue => ({
  code: 'LIFECYCLE_GUARD_REFUSED',
  path: [],
  message: `The guard ${guard.name} refused.`,
  context: { guard: guard.name },
})

/** Turns the guards that refused into reasons, one per code. */
export function explain<Context, Event extends EventLike>(
  refusedBy: readonly FlatGuard<Context, Event>[],
  context: Context,
  event: Event,
  reasons: Reasons<Context, Event>,
): readonly Issue[] {
  const issues: Issue[] = []
  for (const guard of refusedBy) {
    const issue = Object.hasOwn(reasons, guard.name)
      ? reasons[guard.name]!({ context, event, params: guard.params })
      : explainByName(guard as FlatGuard)
    const known = issues.some((other) => other.code === issue.code && other.message === issue.message)
    if (!known) issues.push(issue)
  }
  return issues
}
