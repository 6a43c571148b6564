import { defineLifecycle, member, startingRow, type Lifecycle, type Stored } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { startCodes } from '../order/start-codes.js'
import { checkWithdrawalInput } from '../withdrawal/check-input.js'
import { withdrawalGateways } from '../withdrawal/gateways.js'
import { withdrawalParts, type WithdrawalParts } from '../withdrawal/parts.js'
import type { WithdrawalState } from '../withdrawal/states.js'
import type { SwitchContext, SwitchEvent, SwitchInput, SwitchSetupOptions } from './context.js'
import { createSwitchMachine } from './machine.js'

/** A switch as it is stored: plain JSON data, frozen. */
export type StoredSwitch = Stored<WithdrawalState, SwitchContext>

/** The lifecycle of a switch. */
export type SwitchLifecycle = Lifecycle<WithdrawalState, SwitchContext, SwitchEvent, SwitchInput>

/**
 * Makes a switch lifecycle over a table of gateways. Its `start` throws `ORDERS_GATEWAY_UNKNOWN`, and `ORDERS_INPUT_INVALID` with
 * the issues of `checkWithdrawalInput`.
 */
export function createSwitchLifecycle(options: SwitchSetupOptions = {}): SwitchLifecycle {
  return defineLifecycle({ machine: fromMachine(createSwitchMachine(options)), ...switchLifecycleParts(options) })
}

/** Everything of a switch lifecycle but its machine. */
export interface SwitchLifecycleParts extends WithdrawalParts {
  readonly startIn: (input: SwitchInput) => 'pending' | 'under_review'
}

/** Gives everything of a switch lifecycle but its machine, for `defineLifecycle` with a machine of your own. */
export function switchLifecycleParts(options: SwitchSetupOptions = {}): SwitchLifecycleParts {
  const gateways = options.gateways ?? withdrawalGateways
  return {
    ...withdrawalParts(gateways, outcomeMember),
    startIn: (input) => startingRow(gateways, input, (row) => checkWithdrawalInput(input, row), startCodes).startsIn,
  }
}

const legMember = /* @__PURE__ */ member.object({ units: member.decimal, amount: member.decimal, price: member.decimal })
const outcomeMember = /* @__PURE__ */ member.object({ out: legMember, in: legMember, tradedOn: member.civilDate })

/** The lifecycle of a switch on the platform's three gateways. */
export const switchLifecycle: SwitchLifecycle = /* @__PURE__ */ createSwitchLifecycle()
