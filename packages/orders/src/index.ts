export {
  failureCodes,
  failureMeaning,
  isFailureCode,
  unknownFailure,
  type FailureActor,
  type FailureCode,
  type FailureMeaning,
} from './failure-codes.js'
export type { OrderContext, OrderInput, PlanInfo } from './order/context.js'
export type { Consented, Expired, Failed, KnownContacts, Reversed, ReviewCompleted, Submitted } from './order/facts.js'
export type { AnyOrderEvent, OrderArguments, OrderGateway, OrderRefusalCode } from './order/guards.js'
export type { OrderWindow } from './order/window.js'
export { purchaseContext, type OrderPayment, type PurchaseContext, type PurchaseInput } from './purchase/context.js'
export type {
  Cancelled,
  Confirmed,
  PaymentFailed,
  PaymentStarted,
  PaymentSucceeded,
  PurchaseAllotment,
  PurchaseEvent,
  Retried,
  Succeeded,
  Modified,
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
export { checkRedemptionInput, type RedemptionInputIssue } from './redemption/check-input.js'
export {
  redemptionContext,
  type RedemptionContext,
  type RedemptionEvent,
  type RedemptionInput,
  type RedemptionMode,
  type RedemptionOutcome,
} from './redemption/context.js'
export { redemptionGateways, type RedemptionGateway, type RedemptionGateways } from './redemption/gateways.js'
export {
  createRedemptionLifecycle,
  redemptionLifecycle,
  redemptionLifecycleParts,
  type RedemptionLifecycle,
  type RedemptionLifecycleParts,
  type StoredRedemption,
} from './redemption/lifecycle.js'
export type { RedemptionSetupOptions } from './redemption/gateways.js'
export {
  switchContext,
  type SwitchContext,
  type SwitchEvent,
  type SwitchInput,
  type SwitchLeg,
  type SwitchOutcome,
} from './switch/context.js'
export {
  createSwitchLifecycle,
  switchLifecycle,
  switchLifecycleParts,
  type StoredSwitch,
  type SwitchLifecycle,
  type SwitchLifecycleParts,
} from './switch/lifecycle.js'
export type { SwitchSetupOptions } from './switch/context.js'
export { v1PurchaseGateways, v1RedemptionGateways } from './v1-gateways.js'
export { readV1Status, v1StatusOf, v1Statuses, type V1Status } from './v1-status.js'
export { checkWithdrawalInput, type WithdrawalInputIssue } from './withdrawal/check-input.js'
export { withdrawalContext, type WithdrawalContext, type WithdrawalInput } from './withdrawal/context.js'
export type { InstallmentSkipped, WithdrawalConfirmed, WithdrawalEvent, WithdrawalSucceeded } from './withdrawal/events.js'
export { withdrawalGateways, type WithdrawalGateway, type WithdrawalGateways } from './withdrawal/gateways.js'
export {
  withdrawalGuards,
  withdrawalGuardSets,
  withdrawalReasons,
  type AnyWithdrawalEvent,
  type WithdrawalArguments,
  type WithdrawalConditionName,
  type WithdrawalGuard,
  type WithdrawalRefusalCode,
} from './withdrawal/guards.js'
export type { WithdrawalParts } from './withdrawal/parts.js'
export { checkQuantity, readQuantity, type AskedQuantity, type QuantityIssue, type WithdrawalQuantity } from './withdrawal/quantity.js'
export { isWithdrawalState, withdrawalStates, withdrawalStateTable, type WithdrawalState } from './withdrawal/states.js'
