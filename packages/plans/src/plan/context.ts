import type { Consent, RegisteredContacts } from '@foliokit/identifiers'
import type { InstantText } from '@foliokit/lifecycle'
import type { PlanChangeRecord } from '../change/change.js'
import { noFailures, type FailureRun } from '../failures/failure-run.js'
import { readPlanFrequency } from '../frequency.js'
import { keptConsent } from './consent.js'
import type { PlanKind } from './kinds.js'

/** What starts a plan. Each member names the wire field it stands for. */
export interface PlanInput {
  /** The wire name of a gateway in the table. */
  readonly gateway: string
  /** When the plan was created. */
  readonly at: InstantText
  readonly systematic: boolean
  /** `frequency`: one that the gateway takes. */
  readonly frequency: string
  /** `installment_day`: absent for the daily frequencies. */
  readonly installmentDay?: number | null | undefined
  /** `number_of_installments`: 1 or more; null is perpetual, which the platform only reads back (domain §4.5). */
  readonly numberOfInstallments: number | null
  /** `auto_generate_installments`: whether the platform generates the installments. True when left out. */
  readonly autoGenerate?: boolean | null | undefined
  /** `generate_first_installment_now`: purchase plans only (domain §4.4). */
  readonly firstInstallmentNow?: boolean | null | undefined
  /** `activate_after`: civil date; gateway rta only (domain §4.3). */
  readonly activateAfter?: string | null | undefined
  /** INR, as exact text. */
  readonly amount: string
  /** `payment_source`, the mandate that pays the installments: purchase plans only. */
  readonly mandate?: string | null | undefined
  readonly consent?: Consent | null | undefined
  /** The contacts a consent must come from, when given. Never stored. */
  readonly contacts?: RegisteredContacts | undefined
}

/** What is known of a plan beside its state. Plain JSON data; `null` is "not yet" or "none". */
export interface PlanContext {
  readonly kind: PlanKind
  readonly gateway: string
  readonly systematic: boolean
  readonly frequency: string
  /** As it is now; `changes` tells what it was. */
  readonly installmentDay: number | null
  /** As it is now. */
  readonly numberOfInstallments: number | null
  readonly autoGenerate: boolean
  readonly firstInstallmentNow: boolean
  readonly activateAfter: string | null
  /** As it is now; `amountOn` tells which installment it holds for. */
  readonly amount: string
  /** As it is now. Always null where the kind takes none. */
  readonly mandate: string | null
  readonly consent: Consent | null
  /** What changed, in the order it did. */
  readonly changes: readonly PlanChangeRecord[]
  /** How many installments were generated, the skipped ones too. */
  readonly generated: number
  /** Installment days of the first, the last but one and the last of them. */
  readonly firstGeneratedOn: string | null
  readonly previousGeneratedOn: string | null
  readonly lastGeneratedOn: string | null
  /** How the installments ended, as far as consecutive failures go. */
  readonly failures: FailureRun
  readonly cancellationCode: string | null
  /** Why it is in its state, when somebody said so. */
  readonly reason: string | null
  readonly createdAt: InstantText
  readonly reviewCompletedAt: InstantText | null
  readonly confirmedAt: InstantText | null
  readonly submittedAt: InstantText | null
  readonly activatedAt: InstantText | null
  readonly cancelledAt: InstantText | null
  readonly completedAt: InstantText | null
  readonly failedAt: InstantText | null
}

/** Makes the first context of a plan. Spread it into a context of your own when you extend the machine. */
export function planContext(kind: PlanKind, input: PlanInput): PlanContext {
  return {
    kind,
    gateway: input.gateway,
    systematic: input.systematic,
    frequency: readPlanFrequency(input.frequency),
    installmentDay: input.installmentDay ?? null,
    numberOfInstallments: input.numberOfInstallments,
    autoGenerate: input.autoGenerate ?? true,
    firstInstallmentNow: input.firstInstallmentNow ?? false,
    activateAfter: input.activateAfter ?? null,
    amount: input.amount,
    mandate: input.mandate ?? null,
    consent: input.consent == null ? null : keptConsent(input.consent),
    changes: [],
    generated: 0,
    firstGeneratedOn: null,
    previousGeneratedOn: null,
    lastGeneratedOn: null,
    failures: noFailures,
    cancellationCode: null,
    reason: null,
    createdAt: input.at,
    reviewCompletedAt: null,
    confirmedAt: null,
    submittedAt: null,
    activatedAt: null,
    cancelledAt: null,
    completedAt: null,
    failedAt: null,
  }
}
