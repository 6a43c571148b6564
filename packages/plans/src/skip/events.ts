import type { Fact } from '@foliokit/lifecycle'

/** The day `from` began. */
export type SkipActivated = Fact<'activated'>
/** An installment was generated and marked as cancelled by this instruction (domain §4.9). */
export type InstallmentSkipped = Fact<'installment_skipped'> & {
  /** Its installment day, a civil date inside the window. */
  readonly installmentDay: string
}
/** The day `to` is past. */
export type SkipCompleted = Fact<'completed'>
/** Somebody cancelled the instruction. Installments it has taken stay as they are. */
export type SkipCancelled = Fact<'cancelled'>
/** The plan was cancelled or completed, and the instruction with it. */
export type SkipPlanEnded = Fact<'plan_ended'>

/** Everything that can happen to a skip instruction. */
export type SkipEvent = SkipActivated | InstallmentSkipped | SkipCompleted | SkipCancelled | SkipPlanEnded
