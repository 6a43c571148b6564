import { unscaled, scaled } from '@foliokit/money/scaled'
import { epochDay } from '@foliokit/schedule'
import { holdingsError, shortfall } from './holdings-error.js'
import { emptyQueue, putLot, takeUnits, type LotQueue, type Taken } from './lot-queue.js'
import { directionOf, isMerger } from './order-of-day.js'
import { safe } from './safe.js'
import { share } from './share.js'
import type { Transaction } from './transaction.js'

/** What one scheme of a folio comes to, as integers. */
export interface FoldedPosition {
  readonly isin: string
  readonly lots: LotQueue
  /** Gains of everything that went out, and dividends that were paid out, in paise. */
  realised: number
  payout: number
}

/** A part that went out. */
export interface FoldedSource extends Taken {
  readonly proceeds: number
}

/** What became of an outgoing transaction. */
export interface FoldedOutcome {
  readonly transaction: Transaction
  readonly soldOn: number
  readonly sources: readonly FoldedSource[]
}

/** A folio, folded. */
export interface Folded {
  readonly positions: ReadonlyMap<string, FoldedPosition>
  readonly outcomes: readonly FoldedOutcome[]
}

/**
 * Folds the transactions of one folio, in order and without reversals, into lots and gains: first in, first out for each scheme (domain §11).
 *
 * What goes out is worth its amount, shared among its lots by units; a transfer and a merger gain nothing. The shares of a total are rounded
 * half up to a paisa as they add up, so that together they are the total.
 *
 * @throws CodedError `HOLDINGS_SHORTFALL`, `HOLDINGS_MERGER_UNMATCHED`, and `MONEY_OUT_OF_RANGE` for a total that is no safe integer
 */
export function foldFolio(transactions: readonly Transaction[]): Folded {
  const positions = new Map<string, FoldedPosition>()
  const outcomes: FoldedOutcome[] = []
  /** The lots that the outgoing legs of mergers have on their way, by the id of the leg. */
  const onTheWay = new Map<string, readonly FoldedSource[]>()

  for (const transaction of transactions) {
    const position = positionOf(positions, transaction.isin)
    switch (directionOf(transaction)) {
      case 'in':
        if (isMerger(transaction)) arrive(position, transaction, onTheWay)
        else enter(position, transaction)
        break
      case 'out': {
        const outcome = leave(position, transaction)
        outcomes.push(outcome)
        if (isMerger(transaction)) onTheWay.set(transaction.id, outcome.sources)
        break
      }
      case 'none':
        position.payout = safe('Rupees', position.payout + scaled(transaction.amount))
    }
  }
  const [stranded] = onTheWay.keys()
  if (stranded !== undefined) throw unmatchedMerger(transactions.find(({ id }) => id === stranded) as Transaction)
  return { positions, outcomes }
}

function positionOf(positions: Map<string, FoldedPosition>, isin: string): FoldedPosition {
  const known = positions.get(isin)
  if (known !== undefined) return known
  const fresh = { isin, lots: emptyQueue(), realised: 0, payout: 0 }
  positions.set(isin, fresh)
  return fresh
}

function enter({ lots }: FoldedPosition, transaction: Transaction): void {
  const { id, type, units, amount, nav, tradedOn } = transaction
  if (transaction.lots !== undefined) return enterGiven(lots, transaction, transaction.lots)
  // A bonus costs nothing, whatever the registrar values it at.
  const cost = type === 'bonus' ? 0 : scaled(amount)
  const price = type === 'bonus' ? 0 : nav === undefined ? unitCost(cost, scaled(units)) : scaled(nav)
  putLot(lots, { day: epochDay(tradedOn), units: scaled(units), cost, price, origin: id })
}

function enterGiven(lots: LotQueue, transaction: Transaction, given: NonNullable<Transaction['lots']>): void {
  for (const { purchasedOn, units, cost, purchasedAt } of given) {
    const count = scaled(units)
    const price = purchasedAt === undefined ? unitCost(scaled(cost), count) : scaled(purchasedAt)
    putLot(lots, { day: epochDay(purchasedOn), units: count, cost: scaled(cost), price, origin: transaction.id })
  }
}

/**
 * The price of a unit from its cost, in the smallest steps of a NAV, rounded half up to 4 decimals; -1 for one that is too high to be a NAV.
 * Paise for ten-thousandths of units are a hundred rupees a unit: a million times 4 decimals, each ten thousand steps.
 */
function unitCost(cost: number, units: number): number {
  const price = share(1_000_000, cost, units) * 10_000
  return price <= Number.MAX_SAFE_INTEGER ? price : -1
}

function leave(position: FoldedPosition, transaction: Transaction): FoldedOutcome {
  const { lots } = position
  const wanted = scaled(transaction.units)
  if (wanted > lots.total) throw shortfall(transaction, transaction.units, unscaled('Units', lots.total))
  const gainsNothing = transaction.type === 'transfer_out' || isMerger(transaction)
  const amount = scaled(transaction.amount)
  const sources: FoldedSource[] = []
  let gone = 0
  let given = 0
  takeUnits(lots, wanted, ({ day, units, cost, price, origin }) => {
    gone += units
    const upToHere = gainsNothing ? given + cost : share(amount, gone, wanted)
    const proceeds = upToHere - given
    given = upToHere
    position.realised = safe('Rupees', position.realised + (proceeds - cost))
    sources.push({ day, units, cost, price, origin, proceeds })
  })
  return { transaction, soldOn: epochDay(transaction.tradedOn), sources }
}

/** Puts the lots of a merger's outgoing leg into the scheme that they become, by their units, with their days and their cost. */
function arrive({ lots }: FoldedPosition, transaction: Transaction, onTheWay: Map<string, readonly FoldedSource[]>): void {
  const carried = transaction.related === undefined ? undefined : onTheWay.get(transaction.related)
  if (carried === undefined || transaction.related === undefined) throw unmatchedMerger(transaction)
  onTheWay.delete(transaction.related)
  const whole = carried.reduce((sum, { units }) => sum + units, 0)
  const wanted = scaled(transaction.units)
  const parts: { readonly taken: Taken; readonly units: number; cost: number }[] = []
  let seen = 0
  let put = 0
  let costOnTheWay = 0
  for (const taken of carried) {
    seen += taken.units
    costOnTheWay += taken.cost
    const upToHere = share(wanted, seen, whole)
    const last = parts.at(-1)
    if (upToHere > put) {
      parts.push({ taken, units: upToHere - put, cost: costOnTheWay })
      costOnTheWay = 0
    } else if (last !== undefined) {
      // A lot too small for the smallest unit of the new scheme gives its cost to the one before it, or else to the one after.
      last.cost += costOnTheWay
      costOnTheWay = 0
    }
    put = upToHere
  }
  for (const { taken, units, cost } of parts) {
    putLot(lots, { day: taken.day, units, cost, price: unitCost(cost, units), origin: taken.origin })
  }
}

function unmatchedMerger({ id, folio, isin, related }: Transaction) {
  const message = `Transaction ${id} is one leg of a merger of ${isin}, and the other is not there: name it in related, in the incoming leg.`
  return holdingsError('HOLDINGS_MERGER_UNMATCHED', message, { id, folio, isin, related })
}
