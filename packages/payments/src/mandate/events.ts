import type { Fact } from '@foliokit/lifecycle'

/** The exchange took the mandate. Gateway bse only. */
export type MandateReceived = Fact<'received'>
/** The mandate went to the bank. */
export type MandateSubmitted = Fact<'submitted'>
/** The bank approved the mandate: it pays from now on. */
export type MandateApproved = Fact<'approved'>
/** The bank refused the mandate. */
export type MandateRejected = Fact<'rejected'> & {
  /** The platform's words for it: the wire's `rejected_reason`. */
  readonly reason?: string
}
/** The mandate was taken back. */
export type MandateCancelled = Fact<'cancelled'>

/** Everything that can happen to a mandate. */
export type MandateEvent = MandateReceived | MandateSubmitted | MandateApproved | MandateRejected | MandateCancelled
