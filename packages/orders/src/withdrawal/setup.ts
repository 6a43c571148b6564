import { setupParts } from '@foliokit/lifecycle/xstate'
import type { EventObject, MetaObject, NonReducibleUnknown, SetupReturn } from 'xstate'
import { orderUpdates } from '../order/updates.js'
import type { WithdrawalContext } from './context.js'
import type { WithdrawalEvent } from './events.js'
import type { WithdrawalGateways } from './gateways.js'
import { withdrawalGuards, withdrawalGuardSets, type WithdrawalConditionName } from './guards.js'

/** Makes the xstate setup of a redemption or a switch; `keep` copies the known members of an outcome. */
export function withdrawalSetup<Outcome>(gateways: WithdrawalGateways, keep: (outcome: Outcome) => Outcome) {
  type Context = WithdrawalContext<Outcome>
  const recordOutcome = (_: Context, event: WithdrawalEvent<Outcome>): Partial<Context> =>
    event.type === 'succeeded' ? { outcome: keep(event.outcome), succeededAt: event.at } : {}
  const updates: Readonly<Record<WithdrawalActionName, (context: Context, event: WithdrawalEvent<Outcome>) => Partial<Context>>> = {
    ...orderUpdates,
    recordOutcome,
  }
  return setupParts({ guards: withdrawalGuards(gateways), guardSets: withdrawalGuardSets, updates })
}

/** The actions a machine of redemptions or switches may name. */
export type WithdrawalActionName = keyof typeof orderUpdates | 'recordOutcome'

/** The guards such a machine may name: single conditions and sets of them. */
export type WithdrawalGuardName = WithdrawalConditionName | keyof typeof withdrawalGuardSets

/** An xstate setup that knows the guards and actions of redemptions and switches by name. */
export type WithdrawalSetup<Context extends object, Event extends EventObject, Input> = SetupReturn<
  Context,
  Event,
  Record<never, never>,
  Record<never, never>,
  Record<WithdrawalActionName, undefined>,
  Record<WithdrawalGuardName, undefined>,
  never,
  string,
  Input,
  NonReducibleUnknown,
  EventObject,
  MetaObject
>
