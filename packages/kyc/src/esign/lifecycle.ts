import { defineLifecycle, type EventLike, type Lifecycle, type LifecycleParts, type Stored } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { refuseInput } from '../refuse-input.js'
import { checkEsignContext, checkEsignEvent, checkEsignInput } from './checks.js'
import type { EsignContext, EsignInput } from './context.js'
import type { EsignEvent } from './events.js'
import { createEsignMachine } from './machine.js'
import type { EsignStatus } from './states.js'

/** An e-sign as it is stored: plain JSON data, frozen. Its `state` is the wire's `status`. */
export type StoredEsign = Stored<EsignStatus, EsignContext>

/** The lifecycle of an e-sign. */
export type EsignLifecycle = Lifecycle<EsignStatus, EsignContext, EsignEvent, EsignInput>

/** Everything of a lifecycle of e-signs but its machine. */
export type EsignLifecycleParts = LifecycleParts<'pending', EsignContext, EventLike, EsignInput>

/** Gives everything of a lifecycle of e-signs but its machine, for `defineLifecycle` with a machine of your own. */
export function esignLifecycleParts(): EsignLifecycleParts {
  return { version: 1, startIn, reasons: {}, checkEvent: checkEsignEvent, checkContext: checkEsignContext }
}

/**
 * The lifecycle of an e-sign. Its `start` throws `KYC_INPUT_INVALID`.
 *
 * @example
 * const started = esignLifecycle.start({ at: '2024-01-15T10:00:00+05:30' })
 * const step = esignLifecycle.apply(started, { type: 'succeeded', at: '2024-01-15T10:05:00+05:30' })
 */
export const esignLifecycle: EsignLifecycle = /* @__PURE__ */ createEsignLifecycle()

function createEsignLifecycle(): EsignLifecycle {
  return defineLifecycle({ machine: fromMachine(createEsignMachine()), ...esignLifecycleParts() })
}

function startIn(input: EsignInput): 'pending' {
  refuseInput(checkEsignInput(input))
  return 'pending'
}
