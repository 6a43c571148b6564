import { defineLifecycle, type Lifecycle, type LifecycleParts, type Stored } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { refuseInput } from '../refuse-input.js'
import { checkKycRequestContext, checkKycRequestEvent, checkKycRequestInput } from './checks.js'
import type { KycRequestContext, KycRequestInput } from './context.js'
import type { KycRequestEvent } from './events.js'
import { kycRequestReasons, type AnyKycRequestEvent } from './guards.js'
import { createKycRequestMachine } from './machine.js'
import type { KycRequestStatus } from './states.js'

/** A KYC request as it is stored: plain JSON data, frozen. Its `state` is the wire's `status`. */
export type StoredKycRequest = Stored<KycRequestStatus, KycRequestContext>

/** The lifecycle of a KYC request. */
export type KycRequestLifecycle = Lifecycle<KycRequestStatus, KycRequestContext, KycRequestEvent, KycRequestInput>

/** Everything of a lifecycle of KYC requests but its machine. */
export type KycRequestLifecycleParts = LifecycleParts<'pending', KycRequestContext, AnyKycRequestEvent, KycRequestInput>

/** Gives everything of a lifecycle of KYC requests but its machine, for `defineLifecycle` with a machine of your own. */
export function kycRequestLifecycleParts(): KycRequestLifecycleParts {
  return { version: 1, startIn, reasons: kycRequestReasons, checkEvent: checkKycRequestEvent, checkContext: checkKycRequestContext }
}

/**
 * The lifecycle of a KYC request. Its `start` throws `KYC_INPUT_INVALID`.
 *
 * @example
 * const request = kycRequestLifecycle.start({ at: '2024-01-15T10:00:00+05:30', fieldsNeeded: requiredFields(draft) })
 * const step = kycRequestLifecycle.apply(request, { type: 'updated', at: '2024-01-15T10:05:00+05:30', fieldsNeeded: [] })
 */
export const kycRequestLifecycle: KycRequestLifecycle = /* @__PURE__ */ createKycRequestLifecycle()

function createKycRequestLifecycle(): KycRequestLifecycle {
  return defineLifecycle({ machine: fromMachine(createKycRequestMachine()), ...kycRequestLifecycleParts() })
}

function startIn(input: KycRequestInput): 'pending' {
  refuseInput(checkKycRequestInput(input))
  return 'pending'
}
