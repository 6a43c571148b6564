import type { OrderKind } from '@foliokit/schedule'

/** What a plan makes orders of: `purchase` (SIP), `redemption` (SWP) or `switch` (STP). */
export type PlanKind = OrderKind

/** What differs between the kinds of plan. */
export interface PlanKindRow {
  /** Whether a mandate may pay the installments. */
  readonly mandate: boolean
  /** Whether the first installment may be generated on the day of registration (domain §4.4). */
  readonly firstInstallmentNow: boolean
  /** Whether a cancellation names its code (domain §6). */
  readonly cancellationCode: boolean
  /** Whether consecutive failures cancel a systematic plan (domain §4.10). */
  readonly endsByFailures: boolean
}

/** The kinds of plan, and what each does. */
export type PlanKinds = Readonly<Record<PlanKind, PlanKindRow>>

/** The three kinds of the platform (domain §4.4, §4.7, §4.10, §6). Pass another table to `createPlanLifecycle` to follow a change. */
export const planKinds = {
  purchase: { mandate: true, firstInstallmentNow: true, cancellationCode: true, endsByFailures: true },
  redemption: { mandate: false, firstInstallmentNow: false, cancellationCode: false, endsByFailures: false },
  switch: { mandate: false, firstInstallmentNow: false, cancellationCode: false, endsByFailures: false },
} as const satisfies PlanKinds
