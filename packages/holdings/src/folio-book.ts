import type { Nav, Rupees, Units } from '@foliokit/money'
import { unscaled } from '@foliokit/money/scaled'
import { fromEpochDay, type CivilDate } from '@foliokit/schedule'
import { checkTransaction } from './check-transaction.js'
import { foldFolio, type FoldedPosition } from './fold.js'
import { holdingsError } from './holdings-error.js'
import type { Taken } from './lot-queue.js'
import { compareTransactions } from './order-of-day.js'
import { withoutReversed } from './reversals.js'
import type { Transaction } from './transaction.js'

/** Units that came in together and are still there. */
export interface Lot {
  readonly purchasedOn: CivilDate
  readonly units: Units
  /** What is left of what was paid for it. */
  readonly cost: Rupees
  /**
   * The NAV it was bought at; zero for a bonus. Where none was reported, what a unit had cost when it came in, rounded half up to 4 decimals;
   * `null` where that is no NAV any more.
   */
  readonly purchasedAt: Nav | null
  /** The transaction that it came in by. */
  readonly transaction: string
}

/** Where units that went out came from (Transactions chapter, `sources`). */
export interface Source {
  readonly purchasedOn: CivilDate
  /** As that of the lot. */
  readonly purchasedAt: Nav | null
  readonly units: Units
  /** The day of purchase counts, the day of sale too (domain §11). */
  readonly daysHeld: number
  readonly cost: Rupees
  /** This part's share of the amount. */
  readonly proceeds: Rupees
  /** Proceeds without cost; below zero for a loss. */
  readonly gain: Rupees
  /** The transaction that the units came in by. */
  readonly transaction: string
}

/** What became of a transaction that took units out. */
export interface Outcome {
  readonly transaction: Transaction
  readonly sources: readonly Source[]
  readonly gain: Rupees
}

/** What a folio has in a scheme. */
export interface Position {
  readonly isin: string
  /** Oldest first. */
  readonly lots: readonly Lot[]
  readonly units: Units
  /** What the lots cost. */
  readonly invested: Rupees
  /** What everything that went out has gained. */
  readonly realised: Rupees
  /** Dividends that were paid out. */
  readonly payout: Rupees
}

/**
 * The transactions of one folio and what they come to. Store the transactions, as the texts of their values: a book is made of them again.
 */
export interface FolioBook {
  readonly folio: string
  /** In their order, those included that were taken back. */
  readonly transactions: readonly Transaction[]
  /** In the order in which the schemes were first bought. */
  readonly positions: readonly Position[]
  /** In the order in which units went out. */
  readonly outcomes: readonly Outcome[]
}

/**
 * Makes the book of a folio from its transactions, in whatever order they come. The same transactions give the same book.
 *
 * @throws CodedError `HOLDINGS_SHORTFALL` and the other codes of `HoldingsErrorCode`; nothing is kept then
 * @example
 * const { positions, outcomes } = folioBook('1562150537200', transactions)
 */
export function folioBook(folio: string, transactions: Iterable<Transaction>): FolioBook {
  return addToBook({ folio, transactions: [], positions: [], outcomes: [] }, transactions)
}

/**
 * Adds transactions to a book and returns the new one. One that is there already changes nothing, so a feed may be read again; one that is
 * dated before others takes its place, and all that follows is reckoned anew.
 *
 * @throws CodedError as `folioBook` does, and `HOLDINGS_ID_REUSED`; the old book stands
 */
export function addToBook(book: FolioBook, transactions: Iterable<Transaction>): FolioBook {
  const { folio } = book
  const byId = new Map(book.transactions.map((each) => [each.id, each]))
  for (const transaction of transactions) {
    if (transaction.folio !== folio) {
      const { id, isin } = transaction
      const message = `Transaction ${id} of ${isin} is of another folio than the book.`
      throw holdingsError('HOLDINGS_TRANSACTION_INVALID', message, { id, isin, folio: transaction.folio, field: 'folio', right: folio })
    }
    const known = byId.get(transaction.id)
    if (known !== undefined) {
      if (!isSame(known, transaction)) throw reused(transaction)
      continue
    }
    checkTransaction(transaction)
    byId.set(transaction.id, transaction)
  }
  if (byId.size === book.transactions.length) return book
  const sorted = [...byId.values()].sort(compareTransactions)
  const folded = foldFolio(withoutReversed(sorted))
  return {
    folio,
    transactions: sorted,
    positions: [...folded.positions.values()].map(positionOf),
    outcomes: folded.outcomes.map(({ transaction, soldOn, sources }) => outcomeOf(transaction, soldOn, sources)),
  }
}

function positionOf({ isin, lots, realised, payout }: FoldedPosition): Position {
  const rows: Lot[] = []
  for (let at = lots.head; at < lots.day.length; at += 1) {
    const taken: Taken = {
      day: lots.day[at] as number,
      units: lots.units[at] as number,
      cost: lots.cost[at] as number,
      price: lots.price[at] as number,
      origin: lots.origin[at] as string,
    }
    rows.push({
      purchasedOn: fromEpochDay(taken.day),
      units: unscaled('Units', taken.units),
      cost: unscaled('Rupees', taken.cost),
      purchasedAt: priceOf(taken),
      transaction: taken.origin,
    })
  }
  return {
    isin,
    lots: rows,
    units: unscaled('Units', lots.total),
    invested: unscaled('Rupees', lots.invested),
    realised: unscaled('Rupees', realised),
    payout: unscaled('Rupees', payout),
  }
}

function outcomeOf(transaction: Transaction, soldOn: number, taken: readonly (Taken & { readonly proceeds: number })[]): Outcome {
  let total = 0
  const sources = taken.map((part) => {
    const gain = part.proceeds - part.cost
    total += gain
    return {
      purchasedOn: fromEpochDay(part.day),
      purchasedAt: priceOf(part),
      units: unscaled('Units', part.units),
      daysHeld: soldOn - part.day + 1,
      cost: unscaled('Rupees', part.cost),
      proceeds: unscaled('Rupees', part.proceeds),
      gain: unscaled('Rupees', gain),
      transaction: part.origin,
    }
  })
  return { transaction, sources, gain: unscaled('Rupees', total) }
}

const priceOf = ({ price }: Taken): Nav | null => (price < 0 ? null : unscaled('Nav', price))

/** Every fact that a book is made from. What stands in a transaction besides is its owner's. */
function isSame(one: Transaction, other: Transaction): boolean {
  const facts = ({ isin, type, units, amount, nav, tradedOn, reversal = false, related, corporateAction, lots }: Transaction) =>
    JSON.stringify([isin, type, units, amount, nav ?? null, tradedOn, reversal, related ?? null, corporateAction ?? null, lots ?? null])
  return facts(one) === facts(other)
}

function reused({ id, folio, isin }: Transaction) {
  const message = `Two different transactions have the id ${id}: one id stands for one transaction, for ever.`
  return holdingsError('HOLDINGS_ID_REUSED', message, { id, folio, isin })
}
