import type { Issue } from '@foliokit/errors'
import {
  checkMembers,
  defineLifecycle,
  member,
  type Lifecycle,
  type LifecycleParts,
  type Member,
  type Stored,
  type UntrustedEvent,
} from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { refuseInput } from '../issue.js'
import type { PurchaseContext, PurchaseInput } from './context.js'
import type { AnyPurchaseEvent, PurchaseEvent } from './events.js'
import { createPurchaseMachine } from './machine.js'
import type { PurchaseStatus } from './states.js'

/** A purchase as it is stored: plain JSON data, frozen. Its `state` is the wire's `status`. */
export type StoredPurchase = Stored<PurchaseStatus, PurchaseContext>

/** The lifecycle of a purchase. */
export type PurchaseLifecycle = Lifecycle<PurchaseStatus, PurchaseContext, PurchaseEvent, PurchaseInput>

/** Everything of a purchase lifecycle but its machine. */
export type PurchaseLifecycleParts = LifecycleParts<'created', PurchaseContext, AnyPurchaseEvent, PurchaseInput>

/** Gives everything of a purchase lifecycle but its machine, for `defineLifecycle` with a machine of your own. */
export function purchaseLifecycleParts(): PurchaseLifecycleParts {
  return { version: 1, startIn, reasons: {}, checkEvent, checkContext }
}

/**
 * The lifecycle of a purchase. Its `start` throws `PAYTOTA_INPUT_INVALID`. `followPurchase` moves a stored one to where the wire's object
 * stands.
 *
 * @example
 * const stored = purchaseLifecycle.start({ reference: 'rent-2024-01', at: '2024-01-15T10:00:00Z' })
 * const step = purchaseLifecycle.apply(stored, { type: 'paid', at: '2024-01-15T10:00:11Z' })
 */
export const purchaseLifecycle: PurchaseLifecycle = /* @__PURE__ */ createPurchaseLifecycle()

function createPurchaseLifecycle(): PurchaseLifecycle {
  return defineLifecycle({ machine: fromMachine(createPurchaseMachine()), ...purchaseLifecycleParts() })
}

const stamp = member.nullable(member.instant)

const contextMembers: Readonly<Record<keyof PurchaseContext, Member>> = {
  reference: member.text,
  createdAt: member.instant,
  viewedAt: stamp,
  executedAt: stamp,
  paidAt: stamp,
  failedAt: stamp,
}

function checkEvent(event: UntrustedEvent): readonly Issue<'PAYTOTA_EVENT_INVALID'>[] {
  return checkMembers('PAYTOTA_EVENT_INVALID', event, { at: member.instant })
}

function checkContext(context: Readonly<Record<string, unknown>>): readonly Issue<'PAYTOTA_CONTEXT_INVALID'>[] {
  return checkMembers('PAYTOTA_CONTEXT_INVALID', context, contextMembers)
}

function startIn(input: PurchaseInput): 'created' {
  refuseInput(checkMembers('PAYTOTA_FIELD_INVALID', { ...input }, { reference: member.text, at: member.instant }))
  return 'created'
}
