import { compare, isNav, isRupees, isUnits, signOf, sum, units } from '@foliokit/money'
import { isCivilDate } from '@foliokit/schedule'
import { invalidTransaction } from './holdings-error.js'
import type { GivenLot, Transaction } from './transaction.js'

/**
 * Refuses lots that a transaction cannot bring: only a transfer_in brings any, of as many units as it moves, bought by its day.
 *
 * @throws CodedError `HOLDINGS_TRANSACTION_INVALID`, and `MONEY_OUT_OF_RANGE` for lots of more units together than there can be
 */
export function checkGivenLots(transaction: Transaction, lots: readonly GivenLot[]): void {
  const refuse = (right: string) => invalidTransaction(transaction, 'lots', right)
  if (transaction.type !== 'transfer_in') throw refuse('left out: only a transfer_in brings lots')
  if (!Array.isArray(lots)) throw refuse('a list of lots, or left out')
  for (const { purchasedOn, units: count, cost, purchasedAt } of lots) {
    if (!isUnits(count) || signOf(count) <= 0) throw refuse('lots of exact units above zero')
    if (!isRupees(cost) || signOf(cost) < 0) throw refuse('lots that cost exact rupees, zero or more')
    if (purchasedAt !== undefined && !(isNav(purchasedAt) && signOf(purchasedAt) >= 0)) throw refuse('lots bought at a NAV of zero or more')
    if (!isCivilDate(purchasedOn) || purchasedOn > transaction.tradedOn)
      throw refuse("lots bought on a day that exists, the transfer's or before")
  }
  const together = sum(
    units('0'),
    lots.map((lot) => lot.units),
  )
  if (compare(together, transaction.units) !== 0) throw refuse('of as many units together as the transfer')
}
