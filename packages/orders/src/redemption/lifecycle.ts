import { defineLifecycle, member, startingRow, type Lifecycle, type Stored } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { startCodes } from '../order/start-codes.js'
import { withdrawalParts, type WithdrawalParts } from '../withdrawal/parts.js'
import type { WithdrawalState } from '../withdrawal/states.js'
import { checkRedemptionInput } from './check-input.js'
import type { RedemptionContext, RedemptionEvent, RedemptionInput } from './context.js'
import { redemptionGateways, type RedemptionSetupOptions } from './gateways.js'
import { createRedemptionMachine } from './machine.js'

/** A redemption as it is stored: plain JSON data, frozen. */
export type StoredRedemption = Stored<WithdrawalState, RedemptionContext>

/** The lifecycle of a redemption. */
export type RedemptionLifecycle = Lifecycle<WithdrawalState, RedemptionContext, RedemptionEvent, RedemptionInput>

/**
 * Makes a redemption lifecycle over a table of gateways. Its `start` throws `ORDERS_GATEWAY_UNKNOWN`, and `ORDERS_INPUT_INVALID`
 * with the issues of `checkRedemptionInput`.
 *
 * @example
 * createRedemptionLifecycle({ gateways: { ...redemptionGateways, ondc: { ...redemptionGateways.ondc, units: true } } })
 */
export function createRedemptionLifecycle(options: RedemptionSetupOptions = {}): RedemptionLifecycle {
  return defineLifecycle({ machine: fromMachine(createRedemptionMachine(options)), ...redemptionLifecycleParts(options) })
}

/** Everything of a redemption lifecycle but its machine. */
export interface RedemptionLifecycleParts extends WithdrawalParts {
  readonly startIn: (input: RedemptionInput) => 'pending' | 'under_review'
}

/** Gives everything of a redemption lifecycle but its machine, for `defineLifecycle` with a machine of your own. */
export function redemptionLifecycleParts(options: RedemptionSetupOptions = {}): RedemptionLifecycleParts {
  const gateways = options.gateways ?? redemptionGateways
  return {
    ...withdrawalParts(gateways, outcomeMember, { mode: member.text }),
    startIn: (input) => startingRow(gateways, input, (row) => checkRedemptionInput(input, row), startCodes).startsIn,
  }
}

const outcomeMember = /* @__PURE__ */ member.object({
  redeemedUnits: member.decimal,
  redeemedAmount: member.decimal,
  redeemedPrice: member.decimal,
  tradedOn: member.civilDate,
})

/** The lifecycle of a redemption on the platform's three gateways. */
export const redemptionLifecycle: RedemptionLifecycle = /* @__PURE__ */ createRedemptionLifecycle()
