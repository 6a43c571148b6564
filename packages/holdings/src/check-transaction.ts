import { signOf } from '@foliokit/money'
import { isCivilDate } from '@foliokit/schedule'
import { invalidTransaction } from './holdings-error.js'
import { directionOf } from './order-of-day.js'
import type { Transaction } from './transaction.js'

/**
 * Refuses a transaction that contradicts itself.
 *
 * @throws CodedError `HOLDINGS_TRANSACTION_INVALID`
 */
export function checkTransaction(transaction: Transaction): void {
  const { units, amount, nav, tradedOn, lots, type } = transaction
  if (!isCivilDate(tradedOn)) throw invalidTransaction(transaction, 'tradedOn', 'a date that exists, such as 2024-01-12')
  if (signOf(amount) < 0) throw invalidTransaction(transaction, 'amount', 'zero or more: `reversal` tells what is taken back')
  if (nav !== undefined && signOf(nav) < 0) throw invalidTransaction(transaction, 'nav', 'zero or more')
  const moves = directionOf(transaction) !== 'none'
  if (moves ? signOf(units) <= 0 : signOf(units) !== 0) {
    throw invalidTransaction(
      transaction,
      'units',
      moves ? 'above zero: `type` and `reversal` tell the direction' : 'zero: a payout moves none',
    )
  }
  if (lots !== undefined && type !== 'transfer_in')
    throw invalidTransaction(transaction, 'lots', 'left out: only a transfer_in brings lots')
}
