export { amount, compareAmounts, sumAmounts, type Amount } from './amount.js'
export { readCallback, type Callback } from './callback.js'
export { checkExecution, checkPurchaseDraft, type ExecutionIssue, type PurchaseDraftIssue } from './check-draft.js'
export type { CallOptions, PaytotaConfig, WaitOptions } from './client/config.js'
export { createPaytota, type Paytota } from './client/create-paytota.js'
export type { Waited } from './client/wait-until-final.js'
export { collect, type Collection, type CollectOptions } from './collect/collect.js'
export type { CollectionIntent } from './collect/intent.js'
export type { CollectionRecord, CollectionStep, CollectionStore } from './collect/record.js'
export { paytotaContract, type PaytotaContract, type PaytotaOperation } from './contract.js'
export { checkAmount, documentedCurrencies, type AmountIssue, type Currencies } from './currency.js'
export type { Execution, PurchaseBody, PurchaseDraft } from './draft-schema.js'
export { checkPaymentMethod, paymentMethods, type PaymentMethod, type PaymentMethodIssue } from './payment-method.js'
export { checkPhone, type PhoneIssue } from './phone.js'
export { purchaseContext, type PurchaseContext, type PurchaseInput } from './purchase/context.js'
export type { AnyPurchaseEvent, PurchaseEvent, PurchaseExecuted, PurchaseFailed, PurchasePaid, PurchaseViewed } from './purchase/events.js'
export { followPurchase, purchaseEventsOf } from './purchase/follow.js'
export {
  purchaseLifecycle,
  purchaseLifecycleParts,
  type PurchaseLifecycle,
  type PurchaseLifecycleParts,
  type StoredPurchase,
} from './purchase/lifecycle.js'
export { purchaseStateTable, purchaseStatuses, type PurchaseStatus } from './purchase/states.js'
export { isPurchaseFinal, purchaseOutcome, readPurchaseStatus, wasExecuted, type PurchaseOutcome } from './purchase/status.js'
export type { Purchase } from './schemas.js'
