import type { TimedEvent } from '@foliokit/lifecycle'
import { setupParts } from '@foliokit/lifecycle/xstate'
import type { EventObject, MetaObject, NonReducibleUnknown, SetupReturn } from 'xstate'
import type { EsignContext, EsignInput } from './context.js'
import type { EsignEvent } from './events.js'
import { esignUpdates } from './updates.js'

/**
 * The xstate setup of an e-sign: its types, guards and actions. Name your own events and context members as type arguments, add
 * guards and actions with `extend`, and build a machine from `esignStateTable`.
 */
export function setupEsign<OwnEvent extends TimedEvent = never, OwnContext extends object = object>(): EsignSetup<OwnEvent, OwnContext> {
  // Guards and actions read only what every one has, so they hold for any wider context and any further event.
  return setupParts({ guards: {}, guardSets: {}, updates: esignUpdates }) as unknown as EsignSetup<OwnEvent, OwnContext>
}

/** What `setupEsign` returns: an xstate setup that knows its guards and actions by name. */
export type EsignSetup<OwnEvent extends TimedEvent = never, OwnContext extends object = object> = SetupReturn<
  EsignContext & OwnContext,
  EsignEvent | OwnEvent,
  Record<never, never>,
  Record<never, never>,
  Record<EsignActionName, undefined>,
  Record<never, undefined>,
  never,
  string,
  EsignInput,
  NonReducibleUnknown,
  EventObject,
  MetaObject
>

/** The actions a machine of e-signs may name. */
export type EsignActionName = keyof typeof esignUpdates
