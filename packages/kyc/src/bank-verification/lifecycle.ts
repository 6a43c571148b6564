import { defineLifecycle, type EventLike, type Lifecycle, type LifecycleParts, type Stored } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { refuseInput } from '../refuse-input.js'
import { checkBankVerificationContext, checkBankVerificationEvent, checkBankVerificationInput } from './checks.js'
import type { BankVerificationContext, BankVerificationInput } from './context.js'
import type { BankVerificationEvent } from './events.js'
import { createBankVerificationMachine } from './machine.js'
import type { BankVerificationStatus } from './states.js'

/** A bank account verification as it is stored: plain JSON data, frozen. Its `state` is the wire's `status`. */
export type StoredBankVerification = Stored<BankVerificationStatus, BankVerificationContext>

/** The lifecycle of a bank account verification. */
export type BankVerificationLifecycle = Lifecycle<
  BankVerificationStatus,
  BankVerificationContext,
  BankVerificationEvent,
  BankVerificationInput
>

/** Everything of a lifecycle of bank account verifications but its machine. */
export type BankVerificationLifecycleParts = LifecycleParts<'pending', BankVerificationContext, EventLike, BankVerificationInput>

/** Gives everything of a lifecycle of bank account verifications but its machine, for `defineLifecycle` with a machine of your own. */
export function bankVerificationLifecycleParts(): BankVerificationLifecycleParts {
  return { version: 1, startIn, reasons: {}, checkEvent: checkBankVerificationEvent, checkContext: checkBankVerificationContext }
}

/**
 * The lifecycle of a bank account verification. Its `start` throws `KYC_INPUT_INVALID`.
 *
 * @example
 * const started = bankVerificationLifecycle.start({ at: '2024-01-15T10:00:00+05:30' })
 * const step = bankVerificationLifecycle.apply(started, { type: 'completed', at: '2024-01-15T10:00:08+05:30', confidence: 'very_high' })
 */
export const bankVerificationLifecycle: BankVerificationLifecycle = /* @__PURE__ */ createBankVerificationLifecycle()

function createBankVerificationLifecycle(): BankVerificationLifecycle {
  return defineLifecycle({ machine: fromMachine(createBankVerificationMachine()), ...bankVerificationLifecycleParts() })
}

function startIn(input: BankVerificationInput): 'pending' {
  refuseInput(checkBankVerificationInput(input))
  return 'pending'
}
