import type { Transaction } from './transaction.js'

/** Whether a transaction adds units, takes some, or moves none. */
export function directionOf({ type }: Pick<Transaction, 'type'>): 'in' | 'out' | 'none' {
  return directions[type]
}

const directions = {
  purchase: 'in',
  switch_in: 'in',
  transfer_in: 'in',
  dividend_reinvestment: 'in',
  bonus: 'in',
  redemption: 'out',
  switch_out: 'out',
  transfer_out: 'out',
  dividend_payout: 'none',
} as const

/** Whether a transaction is a leg of a merger of schemes. */
export function isMerger({ type, corporateAction }: Pick<Transaction, 'type' | 'corporateAction'>): boolean {
  return corporateAction === 'scheme_merger' && (type === 'switch_in' || type === 'switch_out')
}

/**
 * Orders the transactions of a folio: by day; on one day what comes in before what goes out, and a merger after both, its outgoing leg
 * first; then by id. Registrars deliver the rows of a day in any order, so none of theirs counts: the same rows give the same lots.
 */
export function compareTransactions(one: Transaction, other: Transaction): number {
  if (one.tradedOn !== other.tradedOn) return one.tradedOn < other.tradedOn ? -1 : 1
  const byRank = rankOf(one) - rankOf(other)
  if (byRank !== 0) return byRank
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

function rankOf(transaction: Transaction): number {
  const goesOut = directionOf(transaction) === 'out'
  return (goesOut ? 1 : 0) + (isMerger(transaction) ? (goesOut ? 1 : 3) : 0)
}
