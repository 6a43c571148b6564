export { checkCancellation, type Cancellation, type CancellationIssue } from './cancellation/check-cancellation.js'
export {
  autoCancellationCode,
  cancellationCodes,
  cancellationMeaning,
  cancellationMeanings,
  customReasonCode,
  isCancellationCode,
  type CancellationCode,
} from './cancellation/codes.js'
export { planChangeMembers, type FromTo, type PlanChange, type PlanChangeMember, type PlanChangeRecord } from './change/change.js'
export { changePlan } from './change/change-plan.js'
export { checkPlanChange, defaultPlanChangeRules, type PlanChangeOptions } from './change/check-plan-change.js'
export { planChangeEffect, type PlanChangeEffect } from './change/plan-change-effect.js'
export { changeAtGateway } from './change/rules/change-at-gateway.js'
export { changeGiven } from './change/rules/change-given.js'
export { changeInTime } from './change/rules/change-in-time.js'
export { changeOfAmount } from './change/rules/change-of-amount.js'
export { changeOfCount } from './change/rules/change-of-count.js'
export { changeOfDay } from './change/rules/change-of-day.js'
export { changeOfMandate } from './change/rules/change-of-mandate.js'
export { changeOfSystematic } from './change/rules/change-of-systematic.js'
export type { ChangedPlan, PlanChangeCode, PlanChangeIssue, PlanChangeRule } from './change/rules/change-rule.js'
export { autoCancellationOf } from './failures/auto-cancellation-of.js'
export { failureLimitOf, type FailureLimitOf } from './failures/failure-limit-of.js'
export { noFailures, outcomesOf, runReaches, withOutcome, type FailureRun } from './failures/failure-run.js'
export { readPlanFrequency } from './frequency.js'
export { installmentOf, nextInstallment, type PlanInstallment } from './installments/installment-of.js'
export { planAttributesOf, type PlanAttributeMembers } from './installments/plan-attributes-of.js'
export { scheduleOf, type ScheduleOfPlan } from './installments/schedule-of.js'
export { amountOn, mandateOn } from './installments/value-on.js'
export { checkPlanInput, type PlanInputIssue } from './plan/check-input.js'
export { planContext, type PlanContext, type PlanInput } from './plan/context.js'
export type {
  InstallmentEnded,
  InstallmentGenerated,
  KnownContacts,
  PlanActivated,
  PlanAutoCancelled,
  PlanCancelled,
  PlanConfirmed,
  PlanConsented,
  PlanEvent,
  PlanFailed,
  PlanModified,
  PlanReviewCompleted,
  PlanSubmitted,
} from './plan/events.js'
export { planGateways, v1PlanGateways, type PlanGateway, type PlanGateways } from './plan/gateways.js'
export { planGuards, planGuardSets, type AnyPlanEvent, type PlanArguments, type PlanConditionName, type PlanGuard } from './plan/guards.js'
export { planKinds, type PlanKind, type PlanKindRow, type PlanKinds } from './plan/kinds.js'
export {
  createPlanLifecycle,
  planLifecycleParts,
  purchasePlanLifecycle,
  redemptionPlanLifecycle,
  switchPlanLifecycle,
  type PlanLifecycle,
  type PlanLifecycleParts,
  type StoredPlan,
} from './plan/lifecycle.js'
export type { PlanOptions } from './plan/options.js'
export { planReasons, type PlanRefusalCode } from './plan/reasons.js'
export { isPlanState, planStates, planStateTable, type PlanState } from './plan/states.js'
export { skipContext, type SkipContext, type SkipInput } from './skip/context.js'
export type { InstallmentSkipped, SkipActivated, SkipCancelled, SkipCompleted, SkipEvent, SkipPlanEnded } from './skip/events.js'
export {
  skipGuards,
  skipReasons,
  type AnySkipEvent,
  type SkipArguments,
  type SkipConditionName,
  type SkipGuard,
  type SkipRefusalCode,
} from './skip/guards.js'
export {
  createSkipLifecycle,
  skipLifecycle,
  skipLifecycleParts,
  type SkipLifecycle,
  type SkipLifecycleParts,
  type StoredSkip,
} from './skip/lifecycle.js'
export { checkSkipOf, skipTakingOf, skipWindow } from './skip/skip-of.js'
export { skipInstructionStates, skipStateOfWire, skipStateTable, wireSkipStates, type SkipInstructionState } from './skip/states.js'
