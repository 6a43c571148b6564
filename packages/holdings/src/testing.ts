import { nav, rupees, units } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import type { Transaction } from './transaction.js'

/**
 * A transaction for tests: 100 units bought at 10 for Rs 1000 on 2019-01-01, `T1` of folio 1562150537200 (domain §11). Pass what differs.
 *
 * @example
 * buildTransaction({ id: 'T3', type: 'redemption', units: units('50'), amount: rupees('750'), tradedOn: civilDate('2019-01-07') })
 */
export function buildTransaction(overrides: Partial<Transaction> = {}): Transaction {
  return {
    id: 'T1',
    folio: '1562150537200',
    isin: 'INF760K01100',
    type: 'purchase',
    units: units('100'),
    amount: rupees('1000'),
    nav: nav('10'),
    tradedOn: civilDate('2019-01-01'),
    ...overrides,
  }
}
