import type { TimedEvent } from '@foliokit/lifecycle'
import { setupParts } from '@foliokit/lifecycle/xstate'
import type { EventObject, MetaObject, NonReducibleUnknown, SetupReturn } from 'xstate'
import type { KycRequestContext, KycRequestInput } from './context.js'
import type { KycRequestEvent } from './events.js'
import { kycRequestGuards, kycRequestGuardSets, type KycRequestConditionName } from './guards.js'
import { kycRequestUpdates } from './updates.js'

/**
 * The xstate setup of a KYC request: its types, guards and actions. Name your own events and context members as type arguments, add
 * guards and actions with `extend`, and build a machine from `kycRequestStateTable`.
 */
export function setupKycRequest<OwnEvent extends TimedEvent = never, OwnContext extends object = object>(): KycRequestSetup<
  OwnEvent,
  OwnContext
> {
  // Guards and actions read only what every KYC request has, so they hold for any wider context and any further event.
  return setupParts({
    guards: kycRequestGuards,
    guardSets: kycRequestGuardSets,
    updates: kycRequestUpdates,
  }) as unknown as KycRequestSetup<OwnEvent, OwnContext>
}

/** What `setupKycRequest` returns: an xstate setup that knows the guards and actions of a KYC request by name. */
export type KycRequestSetup<OwnEvent extends TimedEvent = never, OwnContext extends object = object> = SetupReturn<
  KycRequestContext & OwnContext,
  KycRequestEvent | OwnEvent,
  Record<never, never>,
  Record<never, never>,
  Record<KycRequestActionName, undefined>,
  Record<KycRequestGuardName, undefined>,
  never,
  string,
  KycRequestInput,
  NonReducibleUnknown,
  EventObject,
  MetaObject
>

/** The actions a machine of KYC requests may name. */
export type KycRequestActionName = keyof typeof kycRequestUpdates

/** The guards a machine of KYC requests may name: single conditions and sets of them. */
export type KycRequestGuardName = KycRequestConditionName | keyof typeof kycRequestGuardSets
