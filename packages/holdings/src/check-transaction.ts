import { isNav, isRupees, isUnits, signOf } from '@foliokit/money'
import { isCivilDate } from '@foliokit/schedule'
import { checkGivenLots } from './check-given-lots.js'
import { invalidTransaction } from './holdings-error.js'
import { directionOf } from './order-of-day.js'
import { transactionTypes } from './transaction-type.js'
import type { Transaction } from './transaction.js'

/**
 * Refuses a transaction that contradicts itself, or that is none: the compiler sees neither a type that a registrar invents nor JSON.
 *
 * @throws CodedError `HOLDINGS_TRANSACTION_INVALID`
 */
export function checkTransaction(transaction: Transaction): void {
  const { units, amount, nav, tradedOn, lots, type } = transaction
  if (!transactionTypes.includes(type)) throw invalidTransaction(transaction, 'type', `one of ${transactionTypes.join(', ')}`)
  if (!isUnits(units)) throw invalidTransaction(transaction, 'units', 'exact units, such as units("10.5")')
  if (!isRupees(amount)) throw invalidTransaction(transaction, 'amount', 'exact rupees, such as rupees("1000")')
  if (nav !== undefined && !isNav(nav)) throw invalidTransaction(transaction, 'nav', 'an exact NAV, such as nav("12.3456"), or left out')
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
  if (lots !== undefined) checkGivenLots(transaction, lots)
}
