import type { TimedEvent } from '@foliokit/lifecycle'
import { setupParts } from '@foliokit/lifecycle/xstate'
import type { EventObject, MetaObject, NonReducibleUnknown, SetupReturn } from 'xstate'
import type { PaymentContext, PaymentInput } from './context.js'
import type { PaymentEvent } from './events.js'
import { paymentGuards, paymentGuardSets, type PaymentConditionName } from './guards.js'
import { paymentUpdates } from './updates.js'

/**
 * The xstate setup of a payment: its types, guards and actions. Name your own events and context members as type arguments, add
 * guards and actions with `extend`, and build a machine from `paymentStateTable`.
 *
 * @example
 * setupPayment<{ type: 'refunded'; at: string }>().createMachine({
 *   id: 'payment',
 *   initial: 'PENDING',
 *   context: ({ input }) => paymentContext(input),
 *   states: { ...paymentStateTable, FAILED: { on: { refunded: 'REFUNDED' } }, REFUNDED: { type: 'final' } },
 * })
 */
export function setupPayment<OwnEvent extends TimedEvent = never, OwnContext extends object = object>(): PaymentSetup<
  OwnEvent,
  OwnContext
> {
  // Guards and actions read only what every payment has, so they hold for any wider context and any further event.
  return setupParts({ guards: paymentGuards, guardSets: paymentGuardSets, updates: paymentUpdates }) as unknown as PaymentSetup<
    OwnEvent,
    OwnContext
  >
}

/** What `setupPayment` returns: an xstate setup that knows the guards and actions of a payment by name. */
export type PaymentSetup<OwnEvent extends TimedEvent = never, OwnContext extends object = object> = SetupReturn<
  PaymentContext & OwnContext,
  PaymentEvent | OwnEvent,
  Record<never, never>,
  Record<never, never>,
  Record<PaymentActionName, undefined>,
  Record<PaymentGuardName, undefined>,
  never,
  string,
  PaymentInput,
  NonReducibleUnknown,
  EventObject,
  MetaObject
>

/** The actions a payment machine may name. */
export type PaymentActionName = keyof typeof paymentUpdates

/** The guards a payment machine may name: single conditions and sets of them. */
export type PaymentGuardName = PaymentConditionName | keyof typeof paymentGuardSets
