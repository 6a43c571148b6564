import { paymentStatuses, paymentStateTable, type PaymentStatus } from './states.js'

/**
 * Reads a status in any case: objects spell it in upper case, events and postbacks in lower. Returns `undefined` for one this
 * package does not know, and for none: the platform may grow more, and some of its answers carry no status (field notes §2.5).
 */
export function readPaymentStatus(status: string | null | undefined): PaymentStatus | undefined {
  const canonical = status?.toUpperCase() as PaymentStatus
  return paymentStatuses.includes(canonical) ? canonical : undefined
}

/**
 * Tells whether the investor has paid: SUCCESS, INITIATED and APPROVED all mean so (domain §7). Any case; false for an unknown
 * status. Use `paymentOutcome` before asking for money again: not paid may still be open.
 *
 * @example
 * hasPaid('INITIATED') // true
 */
export function hasPaid(status: string | null | undefined): boolean {
  return paymentOutcome(status) === 'paid'
}

/** Tells whether nothing more can happen to a payment. Any case; false for an unknown status. */
export function isPaymentFinal(status: string | null | undefined): boolean {
  const known = readPaymentStatus(status)
  return known !== undefined && 'type' in paymentStateTable[known]
}

/** What a status means for the investor's money. */
export type PaymentOutcome = 'paid' | 'open' | 'not_paid' | 'unknown'

const outcomes: Readonly<Record<PaymentStatus, PaymentOutcome>> = {
  PENDING: 'open',
  SUBMITTED: 'open',
  SUCCESS: 'paid',
  INITIATED: 'paid',
  APPROVED: 'paid',
  FAILED: 'not_paid',
  REJECTED: 'not_paid',
  TIMEDOUT: 'not_paid',
}

/**
 * Says what a status means for the investor's money. Stop polling at `paid` and `not_paid`; start another payment at `not_paid`
 * only; fetch again at `unknown`, and ask a person when it stays so.
 */
export function paymentOutcome(status: string | null | undefined): PaymentOutcome {
  const known = readPaymentStatus(status)
  return known === undefined ? 'unknown' : outcomes[known]
}
