import type { InstantText } from '@foliokit/lifecycle'
import type { PurchaseEvent } from './events.js'
import { purchaseLifecycle, type PurchaseLifecycle, type StoredPurchase } from './lifecycle.js'

/** What a permission answers: yes, or the refusal that the step itself would meet. */
export type Permission = ReturnType<PurchaseLifecycle['check']>

/** How to ask. */
export interface PermissionOptions {
  /** Default: `purchaseLifecycle`. */
  readonly lifecycle?: PurchaseLifecycle
}

const ask = (stored: StoredPurchase, event: PurchaseEvent, { lifecycle = purchaseLifecycle }: PermissionOptions): Permission =>
  lifecycle.check(stored, event)

/**
 * Whether a retry would be taken at a moment. The new window that a retry after an expiry needs is taken as given.
 *
 * @example
 * const permission = canRetry(purchase, '2024-01-15T10:00:00+05:30')
 * if (!permission.ok) show(permission.reasons) // ORDERS_RETRY_WINDOW_OVER, ...
 */
export function canRetry(stored: StoredPurchase, at: InstantText, options: PermissionOptions = {}): Permission {
  const window = { scheduledOn: stored.context.scheduledOn, expiresAt: '9999-12-31T23:59:59Z' }
  return ask(stored, { type: 'retried', at, window }, options)
}

/** Whether the order can be cancelled now: pending, gateway rta, no payment in progress (domain §5). */
export function canCancel(stored: StoredPurchase, options: PermissionOptions = {}): Permission {
  return ask(stored, { type: 'cancelled', at: stored.context.createdAt }, options)
}

/** Whether a payment may be started now: consent given, none in progress or made, and the gateway takes it in this state. */
export function canPay(stored: StoredPurchase, options: PermissionOptions = {}): Permission {
  return ask(stored, { type: 'payment_started', at: stored.context.createdAt }, options)
}

/** Whether consent may be set now: pending, and not set before. */
export function canConsent(stored: StoredPurchase, options: PermissionOptions = {}): Permission {
  return ask(stored, { type: 'consented', at: stored.context.createdAt, consent: { email: 'investor@example.com' } }, options)
}

/** Whether a request to confirm would be taken, with the settlement of a payment made outside the platform if there is one. */
export function canConfirm(
  stored: StoredPurchase,
  options: PermissionOptions & { readonly settlementReference?: string } = {},
): Permission {
  const { settlementReference } = options
  const settlement = settlementReference === undefined ? {} : { settlementReference }
  return ask(stored, { type: 'confirmed', at: stored.context.createdAt, ...settlement }, options)
}
