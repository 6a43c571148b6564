import { keepMembers, type TimedEvent } from '@foliokit/lifecycle'
import { withdrawalSetup, type WithdrawalSetup } from '../withdrawal/setup.js'
import type { RedemptionContext, RedemptionEvent, RedemptionInput, RedemptionOutcome } from './context.js'
import { redemptionGateways, type RedemptionSetupOptions } from './gateways.js'

/** What `setupRedemption` returns: an xstate setup that knows the guards and actions of a redemption by name. */
export type RedemptionSetup<OwnEvent extends TimedEvent = never, OwnContext extends object = object> = WithdrawalSetup<
  RedemptionContext & OwnContext,
  RedemptionEvent | OwnEvent,
  RedemptionInput
>

/**
 * The xstate setup of a redemption: its types, guards and actions. Name your own events and context members as type arguments, add
 * guards and actions with `extend`, and build a machine from `withdrawalStateTable`.
 */
export function setupRedemption<OwnEvent extends TimedEvent = never, OwnContext extends object = object>(
  options: RedemptionSetupOptions = {},
): RedemptionSetup<OwnEvent, OwnContext> {
  // Guards and actions read only what every redemption has, so they hold for any wider context and any further event.
  return withdrawalSetup(options.gateways ?? redemptionGateways, keepOutcome) as unknown as RedemptionSetup<OwnEvent, OwnContext>
}

const keepOutcome = (outcome: RedemptionOutcome): RedemptionOutcome =>
  keepMembers(outcome, ['redeemedUnits', 'redeemedAmount', 'redeemedPrice', 'tradedOn'])
