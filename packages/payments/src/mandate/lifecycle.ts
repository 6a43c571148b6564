import { defineLifecycle, type Lifecycle, type LifecycleParts, type Stored } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { refuseInput } from '../refuse-input.js'
import { checkMandateContext, checkMandateEvent, checkMandateInput } from './checks.js'
import type { MandateContext, MandateInput } from './context.js'
import type { MandateEvent } from './events.js'
import { mandateReasons, type AnyMandateEvent } from './guards.js'
import { mandateMaximums, type MandateMaximums } from './limits.js'
import { createMandateMachine } from './machine.js'
import type { MandateStatus } from './states.js'

/** A mandate as it is stored: plain JSON data, frozen. Its `state` is the wire's `mandate_status`. */
export type StoredMandate = Stored<MandateStatus, MandateContext>

/** The lifecycle of a mandate. */
export type MandateLifecycle = Lifecycle<MandateStatus, MandateContext, MandateEvent, MandateInput>

/** What a mandate lifecycle is built on. */
export interface MandateLifecycleOptions {
  /** Default: the maximums of the platform. */
  readonly maximums?: MandateMaximums
}

/** Everything of a mandate lifecycle but its machine. */
export type MandateLifecycleParts = LifecycleParts<'CREATED', MandateContext, AnyMandateEvent, MandateInput>

/** Gives everything of a mandate lifecycle but its machine, for `defineLifecycle` with a machine of your own. */
export function mandateLifecycleParts({ maximums = mandateMaximums }: MandateLifecycleOptions = {}): MandateLifecycleParts {
  return {
    version: 1,
    startIn: (input) => {
      refuseInput(checkMandateInput(input, maximums))
      return 'CREATED'
    },
    reasons: mandateReasons,
    checkEvent: checkMandateEvent,
    checkContext: checkMandateContext,
  }
}

/**
 * Makes a mandate lifecycle over a table of maximums. Its `start` throws `PAYMENTS_INPUT_INVALID` with every issue of the input.
 *
 * @example
 * createMandateLifecycle({ maximums: { ...mandateMaximums, UPI: '500000' } })
 */
export function createMandateLifecycle(options: MandateLifecycleOptions = {}): MandateLifecycle {
  return defineLifecycle({ machine: fromMachine(createMandateMachine()), ...mandateLifecycleParts(options) })
}

/** The lifecycle of a mandate with the platform's maximums. */
export const mandateLifecycle: MandateLifecycle = /* @__PURE__ */ createMandateLifecycle()
