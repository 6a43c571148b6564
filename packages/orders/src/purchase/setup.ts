import type { TimedEvent } from '@foliokit/lifecycle'
import { setupParts } from '@foliokit/lifecycle/xstate'
import type { EventObject, MetaObject, NonReducibleUnknown, SetupReturn } from 'xstate'
import type { PurchaseContext, PurchaseInput } from './context.js'
import type { PurchaseEvent } from './events.js'
import { purchaseGateways, type PurchaseGateways } from './gateways.js'
import { purchaseGuards, purchaseGuardSets, type PurchaseConditionName } from './guards.js'
import { purchaseUpdates } from './updates.js'

/** What a purchase machine is built on. */
export interface PurchaseSetupOptions {
  /** Default: the three gateways of the platform. */
  readonly gateways?: PurchaseGateways
}

/**
 * The xstate setup of a purchase: its types, guards and actions. Name your own events and context members as type arguments, add
 * guards and actions with `extend`, and build a machine from `purchaseStateTable`.
 *
 * @example
 * setupPurchase<{ type: 'approved'; at: string }>()
 *   .extend({ guards: { isWithinLimit: ({ context }) => isWithinLimit(context) } })
 *   .createMachine({ id: 'purchase', initial: 'pending', context: ({ input }) => purchaseContext(input), states: purchaseStateTable })
 */
export function setupPurchase<OwnEvent extends TimedEvent = never, OwnContext extends object = object>(
  options: PurchaseSetupOptions = {},
): PurchaseSetup<OwnEvent, OwnContext> {
  // Guards and actions read only what every purchase has, so they hold for any wider context and any further event.
  const guards = purchaseGuards(options.gateways ?? purchaseGateways)
  return setupParts({ guards, guardSets: purchaseGuardSets, updates: purchaseUpdates }) as unknown as PurchaseSetup<OwnEvent, OwnContext>
}

/** What `setupPurchase` returns: an xstate setup that knows the guards and actions of a purchase by name. */
export type PurchaseSetup<OwnEvent extends TimedEvent = never, OwnContext extends object = object> = SetupReturn<
  PurchaseContext & OwnContext,
  PurchaseEvent | OwnEvent,
  Record<never, never>,
  Record<never, never>,
  Record<PurchaseActionName, undefined>,
  Record<PurchaseGuardName, undefined>,
  never,
  string,
  PurchaseInput,
  NonReducibleUnknown,
  EventObject,
  MetaObject
>

/** The actions a purchase machine may name. */
export type PurchaseActionName = keyof typeof purchaseUpdates

/** The guards a purchase machine may name: single conditions and sets of them. */
export type PurchaseGuardName = PurchaseConditionName | keyof typeof purchaseGuardSets
