import type { TimedEvent } from '@foliokit/lifecycle'
import { setupParts } from '@foliokit/lifecycle/xstate'
import type { EventObject, MetaObject, NonReducibleUnknown, SetupReturn } from 'xstate'
import type { IdentityDocumentContext, IdentityDocumentInput } from './context.js'
import type { IdentityDocumentEvent } from './events.js'
import { identityDocumentGuards, type IdentityDocumentConditionName } from './guards.js'
import { identityDocumentUpdates } from './updates.js'

/**
 * The xstate setup of the fetch of an identity document: its types, guards and actions. Name your own events and context members as type arguments, add
 * guards and actions with `extend`, and build a machine from `identityDocumentStateTable`.
 */
export function setupIdentityDocument<OwnEvent extends TimedEvent = never, OwnContext extends object = object>(): IdentityDocumentSetup<
  OwnEvent,
  OwnContext
> {
  // Guards and actions read only what every one has, so they hold for any wider context and any further event.
  return setupParts({
    guards: identityDocumentGuards,
    guardSets: {},
    updates: identityDocumentUpdates,
  }) as unknown as IdentityDocumentSetup<OwnEvent, OwnContext>
}

/** What `setupIdentityDocument` returns: an xstate setup that knows its guards and actions by name. */
export type IdentityDocumentSetup<OwnEvent extends TimedEvent = never, OwnContext extends object = object> = SetupReturn<
  IdentityDocumentContext & OwnContext,
  IdentityDocumentEvent | OwnEvent,
  Record<never, never>,
  Record<never, never>,
  Record<IdentityDocumentActionName, undefined>,
  Record<IdentityDocumentConditionName, undefined>,
  never,
  string,
  IdentityDocumentInput,
  NonReducibleUnknown,
  EventObject,
  MetaObject
>

/** The actions a machine of fetches may name. */
export type IdentityDocumentActionName = keyof typeof identityDocumentUpdates
