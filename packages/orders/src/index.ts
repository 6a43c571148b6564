export { checkConsent, type Consent, type ConsentIssue, type ConsentOptions, type RegisteredContacts } from './consent.js'
export { purchaseContext, type OrderPayment, type PlanInfo, type PurchaseContext, type PurchaseInput } from './purchase/context.js'
export type {
  Cancelled,
  Confirmed,
  Consented,
  Expired,
  Failed,
  OrderWindow,
  PaymentFailed,
  PaymentStarted,
  PaymentSucceeded,
  PurchaseAllotment,
  PurchaseEvent,
  Retried,
  Reversed,
  ReviewCompleted,
  Submitted,
  Succeeded,
} from './purchase/events.js'
export { purchaseGateways, type PurchaseGateway, type PurchaseGateways } from './purchase/gateways.js'
export {
  purchaseGuards,
  purchaseGuardSets,
  retriableFailures,
  type AnyPurchaseEvent,
  type PurchaseArguments,
  type PurchaseConditionName,
  type PurchaseGuard,
} from './purchase/guards.js'
export {
  createPurchaseLifecycle,
  purchaseLifecycle,
  purchaseLifecycleParts,
  type PurchaseLifecycle,
  type PurchaseLifecycleOptions,
  type PurchaseLifecycleParts,
  type StoredPurchase,
} from './purchase/lifecycle.js'
export { canCancel, canConfirm, canConsent, canPay, canRetry, type Permission, type PermissionOptions } from './purchase/permissions.js'
export { purchaseReasons, type PurchaseRefusalCode } from './purchase/reasons.js'
export { isPurchaseState, purchaseStates, purchaseStateTable, type PurchaseState } from './purchase/states.js'
