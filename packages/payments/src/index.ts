export type { FormFields } from './form-fields.js'
export { checkMandateCovers, type CoveringMandate, type Debit, type MandateCoverIssue } from './mandate/covers.js'
export { mandateContext, type MandateContext, type MandateInput, type MandateType } from './mandate/context.js'
export type {
  MandateApproved,
  MandateCancelled,
  MandateEvent,
  MandateReceived,
  MandateRejected,
  MandateSubmitted,
} from './mandate/events.js'
export {
  mandateGuards,
  mandateReasons,
  type AnyMandateEvent,
  type MandateArguments,
  type MandateConditionName,
  type MandateGuard,
  type MandateRefusalCode,
} from './mandate/guards.js'
export {
  createMandateLifecycle,
  mandateLifecycle,
  mandateLifecycleParts,
  type MandateLifecycle,
  type MandateLifecycleOptions,
  type MandateLifecycleParts,
  type StoredMandate,
} from './mandate/lifecycle.js'
export { checkMandateLimit, mandateMaximums, type MandateLimitIssue, type MandateMaximums } from './mandate/limits.js'
export type { MandateInputIssue } from './mandate/checks.js'
export { mandateStateTable, mandateStatuses, readMandateStatus, type MandateStatus } from './mandate/states.js'
export type { PaymentInputIssue } from './payment/checks.js'
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
export { readPostback, type Postback, type PostbackHint } from './postback.js'
