export { paymentContext, type PaymentContext, type PaymentInput, type PaymentType } from './payment/context.js'
export type {
  PaymentEvent,
  PaymentFailed,
  PaymentRejected,
  PaymentSubmitted,
  PaymentSucceeded,
  PaymentTimedOut,
  TokenUsed,
  TransferApproved,
  TransferInitiated,
} from './payment/events.js'
export {
  paymentGuards,
  paymentGuardSets,
  paymentReasons,
  tokenUrlSeconds,
  type AnyPaymentEvent,
  type PaymentArguments,
  type PaymentConditionName,
  type PaymentGuard,
  type PaymentRefusalCode,
} from './payment/guards.js'
export {
  isTokenUrlUsable,
  paymentLifecycle,
  paymentLifecycleParts,
  type PaymentLifecycle,
  type PaymentLifecycleParts,
  type StoredPayment,
} from './payment/lifecycle.js'
export { paymentStateTable, paymentStatuses, type PaymentStatus } from './payment/states.js'
export { hasPaid, isPaymentFinal, paymentOutcome, readPaymentStatus, type PaymentOutcome } from './payment/status.js'
