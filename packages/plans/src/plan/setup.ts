import type { TimedEvent } from '@foliokit/lifecycle'
import { setupParts } from '@foliokit/lifecycle/xstate'
import type { EventObject, MetaObject, NonReducibleUnknown, SetupReturn } from 'xstate'
import type { PlanContext, PlanInput } from './context.js'
import type { PlanEvent } from './events.js'
import { planGuards, planGuardSets, type PlanConditionName } from './guards.js'
import type { PlanOptions } from './options.js'
import { planUpdates } from './updates.js'

/**
 * The xstate setup of a plan of any kind: its types, guards and actions. Name your own events and context members as type arguments, add
 * guards and actions with `extend`, and build a machine from `planStateTable`.
 *
 * @example
 * setupPlan<{ type: 'approved'; at: string }>().createMachine({
 *   id: 'purchase_plan', initial: 'created', context: ({ input }) => planContext('purchase', input), states: planStateTable,
 * })
 */
export function setupPlan<OwnEvent extends TimedEvent = never, OwnContext extends object = object>(
  options: PlanOptions = {},
): PlanSetup<OwnEvent, OwnContext> {
  // Guards and actions read only what every plan has, so they hold for any wider context and any further event.
  return setupParts({ guards: planGuards(options), guardSets: planGuardSets, updates: planUpdates }) as unknown as PlanSetup<
    OwnEvent,
    OwnContext
  >
}

/** What `setupPlan` returns: an xstate setup that knows the guards and actions of a plan by name. */
export type PlanSetup<OwnEvent extends TimedEvent = never, OwnContext extends object = object> = SetupReturn<
  PlanContext & OwnContext,
  PlanEvent | OwnEvent,
  Record<never, never>,
  Record<never, never>,
  Record<PlanActionName, undefined>,
  Record<PlanGuardName, undefined>,
  never,
  string,
  PlanInput,
  NonReducibleUnknown,
  EventObject,
  MetaObject
>

/** The actions a plan machine may name. */
export type PlanActionName = keyof typeof planUpdates

/** The guards a plan machine may name: single conditions and sets of them. */
export type PlanGuardName = PlanConditionName | keyof typeof planGuardSets
