import { epochDay, type CivilDate } from '@foliokit/schedule'

const minute = 60_000
const hour = 60 * minute

/** When the platform does things by itself, in milliseconds. */
export const timing = {
  /** From creation to the end of the review on gateway ondc: about three seconds (field notes §2.2). */
  review: 3_000,
  /** From confirmation, or on bse from consent, to submission: within five minutes on rta, two on ondc (field notes §2.2). */
  submission: { rta: 5 * minute, ondc: 2 * minute, bse: minute },
  /** From midnight in India until orders of an earlier day go out. A choice of this sandbox. */
  gatewayOpens: 9 * hour,
  /** From midnight in India until the registrar's feed of the day before is in. A choice of this sandbox. */
  allotmentReported: 10 * hour,
  /** From the submission of an instant redemption to its payout. A choice of this sandbox. */
  instantPayout: minute,
  /** From midnight in India until unpaid orders on gateway ondc fail (field notes §2.2). */
  unpaidFails: 23 * hour,
  /** From midnight in India until a debit of the day goes to the bank, and until the bank has answered. A choice of this sandbox. */
  debitSubmitted: 6 * hour,
  debitAnswered: 11 * hour,
  /** The same for a debit that is created later in the day, from its creation on. A choice of this sandbox. */
  lateDebit: { submitted: minute, answered: 30 * minute },
  /** From the last field of a KYC request until it can be signed, or under v1 is submitted: one to two minutes (v2 documents, KYC requests). */
  kycPrepared: minute,
  /** From the submission of a KYC request until the fund house has decided. A choice of this sandbox. */
  kycDecided: 24 * hour,
  /** From the creation of a file operation until its file is processed. A choice of this sandbox. */
  feedProcessed: minute,
  /** From the creation of a bank account verification to its end: as in the document's example. */
  bankVerified: 8_000,
} as const

/** Business days from the creation of a mandate on paper until the bank has it, and until it has approved. A choice of this sandbox. */
export const mandateDays = { submitted: 1, approved: 5 } as const

const indiaOffset = 5.5 * hour

/** Midnight in India at the start of a date, in milliseconds since 1970. */
export function dayStart(date: CivilDate): number {
  return epochDay(date) * 24 * hour - indiaOffset
}
