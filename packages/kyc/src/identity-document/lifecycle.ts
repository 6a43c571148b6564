import { defineLifecycle, type Lifecycle, type LifecycleParts, type Stored } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { refuseInput } from '../refuse-input.js'
import { checkIdentityDocumentContext, checkIdentityDocumentEvent, checkIdentityDocumentInput } from './checks.js'
import type { IdentityDocumentContext, IdentityDocumentInput } from './context.js'
import type { IdentityDocumentEvent } from './events.js'
import { identityDocumentReasons, type AnyIdentityDocumentEvent } from './guards.js'
import { createIdentityDocumentMachine } from './machine.js'
import type { IdentityDocumentStatus } from './states.js'

/** The fetch of an identity document as it is stored: plain JSON data, frozen. Its `state` is the wire's `fetch.status`. */
export type StoredIdentityDocument = Stored<IdentityDocumentStatus, IdentityDocumentContext>

/** The lifecycle of the fetch of an identity document. */
export type IdentityDocumentLifecycle = Lifecycle<
  IdentityDocumentStatus,
  IdentityDocumentContext,
  IdentityDocumentEvent,
  IdentityDocumentInput
>

/** Everything of a lifecycle of fetches but its machine. */
export type IdentityDocumentLifecycleParts = LifecycleParts<
  'pending',
  IdentityDocumentContext,
  AnyIdentityDocumentEvent,
  IdentityDocumentInput
>

/** Gives everything of a lifecycle of fetches but its machine, for `defineLifecycle` with a machine of your own. */
export function identityDocumentLifecycleParts(): IdentityDocumentLifecycleParts {
  return {
    version: 1,
    startIn,
    reasons: identityDocumentReasons,
    checkEvent: checkIdentityDocumentEvent,
    checkContext: checkIdentityDocumentContext,
  }
}

/**
 * The lifecycle of the fetch of an identity document. Its `start` throws `KYC_INPUT_INVALID`.
 *
 * @example
 * const started = identityDocumentLifecycle.start({ at: '2024-01-15T10:00:00+05:30' })
 * const step = identityDocumentLifecycle.apply(started, { type: 'succeeded', at: '2024-01-15T10:05:00+05:30' })
 */
export const identityDocumentLifecycle: IdentityDocumentLifecycle = /* @__PURE__ */ createIdentityDocumentLifecycle()

function createIdentityDocumentLifecycle(): IdentityDocumentLifecycle {
  return defineLifecycle({ machine: fromMachine(createIdentityDocumentMachine()), ...identityDocumentLifecycleParts() })
}

function startIn(input: IdentityDocumentInput): 'pending' {
  refuseInput(checkIdentityDocumentInput(input))
  return 'pending'
}
