import { keepMembers, type TimedEvent } from '@foliokit/lifecycle'
import { withdrawalGateways } from '../withdrawal/gateways.js'
import { withdrawalSetup, type WithdrawalSetup } from '../withdrawal/setup.js'
import type { SwitchContext, SwitchEvent, SwitchInput, SwitchLeg, SwitchOutcome, SwitchSetupOptions } from './context.js'

/** What `setupSwitch` returns: an xstate setup that knows the guards and actions of a switch by name. */
export type SwitchSetup<OwnEvent extends TimedEvent = never, OwnContext extends object = object> = WithdrawalSetup<
  SwitchContext & OwnContext,
  SwitchEvent | OwnEvent,
  SwitchInput
>

/**
 * The xstate setup of a switch: its types, guards and actions. Name your own events and context members as type arguments, add
 * guards and actions with `extend`, and build a machine from `withdrawalStateTable`.
 */
export function setupSwitch<OwnEvent extends TimedEvent = never, OwnContext extends object = object>(
  options: SwitchSetupOptions = {},
): SwitchSetup<OwnEvent, OwnContext> {
  // Guards and actions read only what every switch has, so they hold for any wider context and any further event.
  return withdrawalSetup(options.gateways ?? withdrawalGateways, keepOutcome) as unknown as SwitchSetup<OwnEvent, OwnContext>
}

const keepLeg = (leg: SwitchLeg): SwitchLeg => keepMembers(leg, ['units', 'amount', 'price'])
const keepOutcome = (outcome: SwitchOutcome): SwitchOutcome => ({
  out: keepLeg(outcome.out),
  in: keepLeg(outcome.in),
  tradedOn: outcome.tradedOn,
})
