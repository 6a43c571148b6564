import type { TimedEvent } from '@foliokit/lifecycle'
import { setupParts } from '@foliokit/lifecycle/xstate'
import type { EventObject, MetaObject, NonReducibleUnknown, SetupReturn } from 'xstate'
import type { BankVerificationContext, BankVerificationInput } from './context.js'
import type { BankVerificationEvent } from './events.js'
import { bankVerificationUpdates } from './updates.js'

/**
 * The xstate setup of a bank account verification: its types, guards and actions. Name your own events and context members as type arguments, add
 * guards and actions with `extend`, and build a machine from `bankVerificationStateTable`.
 */
export function setupBankVerification<OwnEvent extends TimedEvent = never, OwnContext extends object = object>(): BankVerificationSetup<
  OwnEvent,
  OwnContext
> {
  // Guards and actions read only what every one has, so they hold for any wider context and any further event.
  return setupParts({ guards: {}, guardSets: {}, updates: bankVerificationUpdates }) as unknown as BankVerificationSetup<
    OwnEvent,
    OwnContext
  >
}

/** What `setupBankVerification` returns: an xstate setup that knows its guards and actions by name. */
export type BankVerificationSetup<OwnEvent extends TimedEvent = never, OwnContext extends object = object> = SetupReturn<
  BankVerificationContext & OwnContext,
  BankVerificationEvent | OwnEvent,
  Record<never, never>,
  Record<never, never>,
  Record<BankVerificationActionName, undefined>,
  Record<never, undefined>,
  never,
  string,
  BankVerificationInput,
  NonReducibleUnknown,
  EventObject,
  MetaObject
>

/** The actions a machine of bank account verifications may name. */
export type BankVerificationActionName = keyof typeof bankVerificationUpdates
