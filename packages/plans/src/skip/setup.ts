import type { TimedEvent } from '@foliokit/lifecycle'
import { setupParts } from '@foliokit/lifecycle/xstate'
import type { EventObject, MetaObject, NonReducibleUnknown, SetupReturn } from 'xstate'
import type { SkipContext, SkipInput } from './context.js'
import type { SkipEvent } from './events.js'
import { skipGuards, type SkipConditionName } from './guards.js'
import { skipUpdates } from './updates.js'

/**
 * The xstate setup of a skip instruction: its types, guards and actions. Name your own events and context members as type arguments, add
 * guards and actions with `extend`, and build a machine from `skipStateTable`.
 */
export function setupSkip<OwnEvent extends TimedEvent = never, OwnContext extends object = object>(): SkipSetup<OwnEvent, OwnContext> {
  // Guards and actions read only what every instruction has, so they hold for any wider context and any further event.
  return setupParts({ guards: skipGuards, guardSets: {}, updates: skipUpdates }) as unknown as SkipSetup<OwnEvent, OwnContext>
}

/** What `setupSkip` returns: an xstate setup that knows the guards and actions of a skip instruction by name. */
export type SkipSetup<OwnEvent extends TimedEvent = never, OwnContext extends object = object> = SetupReturn<
  SkipContext & OwnContext,
  SkipEvent | OwnEvent,
  Record<never, never>,
  Record<never, never>,
  Record<SkipActionName, undefined>,
  Record<SkipConditionName, undefined>,
  never,
  string,
  SkipInput,
  NonReducibleUnknown,
  EventObject,
  MetaObject
>

/** The actions a skip machine may name. */
export type SkipActionName = keyof typeof skipUpdates
