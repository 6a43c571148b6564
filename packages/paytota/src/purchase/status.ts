import { purchaseStatuses, purchaseStateTable, type PurchaseStatus } from './states.js'

/** What a status means for the payer's money. */
export type PurchaseOutcome = 'paid' | 'open' | 'not_paid' | 'unknown'

const outcomes: Readonly<Record<PurchaseStatus, PurchaseOutcome>> = {
  created: 'open',
  viewed: 'open',
  pending_execute: 'open',
  paid: 'paid',
  error: 'not_paid',
}

/** Reads a status; `undefined` for one this package does not know, and for none. */
export function readPurchaseStatus(status: string | null | undefined): PurchaseStatus | undefined {
  return purchaseStatuses.find((known) => known === status)
}

/**
 * Says what a status means for the payer's money. Ask for the same money again at `not_paid` only; fetch again at `open` and `unknown`,
 * and ask a person when it stays so.
 *
 * @example
 * purchaseOutcome('pending_execute') // open
 */
export function purchaseOutcome(status: string | null | undefined): PurchaseOutcome {
  const known = readPurchaseStatus(status)
  return known === undefined ? 'unknown' : outcomes[known]
}

/** Tells whether nothing more can happen to a purchase; false for an unknown status. */
export function isPurchaseFinal(status: string | null | undefined): boolean {
  const known = readPurchaseStatus(status)
  return known !== undefined && 'type' in purchaseStateTable[known]
}

/** Tells whether the payer was surely asked for money: the PIN prompt was sent, answered or not. */
export function wasExecuted(status: string | null | undefined): boolean {
  return status === 'pending_execute' || isPurchaseFinal(status)
}
