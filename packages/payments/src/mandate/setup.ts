import type { TimedEvent } from '@foliokit/lifecycle'
import { setupParts } from '@foliokit/lifecycle/xstate'
import type { EventObject, MetaObject, NonReducibleUnknown, SetupReturn } from 'xstate'
import type { MandateContext, MandateInput } from './context.js'
import type { MandateEvent } from './events.js'
import { mandateGuards, type MandateConditionName } from './guards.js'
import { mandateUpdates } from './updates.js'

/**
 * The xstate setup of a mandate: its types, guards and actions. Name your own events and context members as type arguments, add
 * guards and actions with `extend`, and build a machine from `mandateStateTable`.
 */
export function setupMandate<OwnEvent extends TimedEvent = never, OwnContext extends object = object>(): MandateSetup<
  OwnEvent,
  OwnContext
> {
  // Guards and actions read only what every mandate has, so they hold for any wider context and any further event.
  return setupParts({ guards: mandateGuards, guardSets: {}, updates: mandateUpdates }) as unknown as MandateSetup<OwnEvent, OwnContext>
}

/** What `setupMandate` returns: an xstate setup that knows the guards and actions of a mandate by name. */
export type MandateSetup<OwnEvent extends TimedEvent = never, OwnContext extends object = object> = SetupReturn<
  MandateContext & OwnContext,
  MandateEvent | OwnEvent,
  Record<never, never>,
  Record<never, never>,
  Record<MandateActionName, undefined>,
  Record<MandateConditionName, undefined>,
  never,
  string,
  MandateInput,
  NonReducibleUnknown,
  EventObject,
  MetaObject
>

/** The actions a mandate machine may name. */
export type MandateActionName = keyof typeof mandateUpdates
