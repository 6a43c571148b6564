import type { TimedEvent } from '@foliokit/lifecycle'
import { setupParts } from '@foliokit/lifecycle/xstate'
import type { EventObject, MetaObject, NonReducibleUnknown, SetupReturn } from 'xstate'
import type { PurchaseContext, PurchaseInput } from './context.js'
import type { PurchaseEvent } from './events.js'
import { purchaseUpdates } from './updates.js'

/**
 * The xstate setup of a purchase: its types and actions. Name your own events and context members as type arguments, add guards and
 * actions with `extend`, and build a machine from `purchaseStateTable`. The provider names no condition, so there is no guard yet.
 *
 * @example
 * setupPurchase<{ type: 'refunded'; at: string }>().createMachine({
 *   id: 'purchase',
 *   initial: 'created',
 *   context: ({ input }) => purchaseContext(input),
 *   states: { ...purchaseStateTable, paid: { on: { refunded: 'refunded' } }, refunded: { type: 'final' } },
 * })
 */
export function setupPurchase<OwnEvent extends TimedEvent = never, OwnContext extends object = object>(): PurchaseSetup<
  OwnEvent,
  OwnContext
> {
  // Actions read only what every purchase has, so they hold for any wider context and any further event.
  return setupParts({ guards: {}, guardSets: {}, updates: purchaseUpdates }) as unknown as PurchaseSetup<OwnEvent, OwnContext>
}

/** What `setupPurchase` returns: an xstate setup that knows the actions of a purchase by name. */
export type PurchaseSetup<OwnEvent extends TimedEvent = never, OwnContext extends object = object> = SetupReturn<
  PurchaseContext & OwnContext,
  PurchaseEvent | OwnEvent,
  Record<never, never>,
  Record<never, never>,
  Record<PurchaseActionName, undefined>,
  Record<never, undefined>,
  never,
  string,
  PurchaseInput,
  NonReducibleUnknown,
  EventObject,
  MetaObject
>

/** The actions a purchase machine may name. */
export type PurchaseActionName = keyof typeof purchaseUpdates
