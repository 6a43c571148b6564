import {
  checkMembers,
  defineLifecycle,
  startingRow,
  type Lifecycle,
  type LifecycleParts,
  type Migrations,
  type Stored,
} from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { inputMembers } from '../order/members.js'
import { startCodes } from '../order/start-codes.js'
import { checkPurchaseContext } from './check-context.js'
import { checkPurchaseEvent } from './check-event.js'
import type { PurchaseContext, PurchaseInput } from './context.js'
import type { PurchaseEvent } from './events.js'
import { purchaseGateways, type PurchaseGateways } from './gateways.js'
import type { AnyPurchaseEvent } from './guards.js'
import { createPurchaseMachine } from './machine.js'
import { purchaseMigrations, purchaseVersion } from './migrations.js'
import { purchaseReasons } from './reasons.js'
import type { PurchaseState } from './states.js'

/** A purchase as it is stored: plain JSON data, frozen. */
export type StoredPurchase = Stored<PurchaseState, PurchaseContext>

/** The lifecycle of a purchase. */
export type PurchaseLifecycle = Lifecycle<PurchaseState, PurchaseContext, PurchaseEvent, PurchaseInput>

/** What a purchase lifecycle is built on. */
export interface PurchaseLifecycleOptions {
  /** Default: the three gateways of the platform. */
  readonly gateways?: PurchaseGateways
}

/**
 * Makes a purchase lifecycle over a table of gateways. Its `start` throws `ORDERS_GATEWAY_UNKNOWN` and `ORDERS_INPUT_INVALID`.
 *
 * @example
 * createPurchaseLifecycle({ gateways: { ...purchaseGateways, ondc: { ...purchaseGateways.ondc, payment: 'either' } } })
 */
export function createPurchaseLifecycle(options: PurchaseLifecycleOptions = {}): PurchaseLifecycle {
  return defineLifecycle({ machine: fromMachine(createPurchaseMachine(options)), ...purchaseLifecycleParts(options) })
}

/** Everything of a purchase lifecycle but its machine. */
export interface PurchaseLifecycleParts extends LifecycleParts<
  'pending' | 'under_review',
  PurchaseContext,
  AnyPurchaseEvent,
  PurchaseInput
> {
  readonly migrations: Migrations
}

/**
 * Gives everything of a purchase lifecycle but its machine, for `defineLifecycle` with a machine of your own. Spread it and
 * replace what differs: a machine that stores more has a version of its own.
 */
export function purchaseLifecycleParts(options: PurchaseLifecycleOptions = {}): PurchaseLifecycleParts {
  const gateways = options.gateways ?? purchaseGateways
  return {
    version: purchaseVersion,
    migrations: purchaseMigrations,
    startIn: (input) =>
      startingRow(gateways, input, () => checkMembers('ORDERS_INPUT_INVALID', { ...input }, inputMembers), startCodes).startsIn,
    reasons: purchaseReasons(gateways),
    checkEvent: checkPurchaseEvent,
    checkContext: checkPurchaseContext,
  }
}

/** The lifecycle of a purchase on the platform's three gateways. */
export const purchaseLifecycle: PurchaseLifecycle = /* @__PURE__ */ createPurchaseLifecycle()
