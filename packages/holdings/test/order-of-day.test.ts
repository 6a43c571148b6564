import { describe, expect, it } from 'vitest'
import { folioBook, type Transaction } from '../src/index.js'
import { compareTransactions, directionOf, isMerger } from '../src/order-of-day.js'
import { transactionTypes } from '../src/transaction-type.js'
import { folio, tx } from './set-up.js'

const merged = { corporateAction: 'scheme_merger' }
const of = (id: string, type: Transaction['type'], change: Partial<Transaction> = {}, on = '2024-01-02') =>
  tx(id, type, '10', '10', on, change)

describe('the transactions of a day', () => {
  it('come by what they do, whatever their ids: in, and payouts, out, then mergers, the outgoing leg first', () => {
    const day = [
      of('1', 'switch_in', merged),
      of('2', 'switch_out', merged),
      of('3', 'redemption'),
      of('4', 'switch_out', { corporateAction: 'split' }),
      of('5', 'transfer_out', merged),
      of('6', 'dividend_payout'),
      of('7', 'purchase', merged),
      of('8', 'bonus'),
    ]
    const sorted = (list: readonly Transaction[]) => [...list].sort(compareTransactions).map(({ id }) => id)
    expect(sorted(day)).toEqual(['6', '7', '8', '3', '4', '5', '2', '1'])
    expect(sorted([...day].reverse())).toEqual(['6', '7', '8', '3', '4', '5', '2', '1'])
  })

  it.each<[string, Transaction, Transaction, number]>([
    ['the day goes before all else', of('b', 'redemption'), of('a', 'purchase', {}, '2024-01-03'), -1],
    ['on one day, of one kind, the id decides', of('a', 'purchase'), of('b', 'bonus'), -1],
    ['one is not before itself', of('a', 'purchase'), of('a', 'purchase'), 0],
  ])('%s', (_, one, other, expected) => {
    expect([compareTransactions(one, other), compareTransactions(other, one)]).toEqual([expected, expected === 0 ? 0 : -expected])
  })

  it.each([
    ['in', ['purchase', 'switch_in', 'transfer_in', 'dividend_reinvestment', 'bonus']],
    ['out', ['redemption', 'switch_out', 'transfer_out']],
    ['none', ['dividend_payout']],
  ])('that go %s are %j', (direction, types) => {
    expect(transactionTypes.filter((type) => directionOf({ type }) === direction).sort()).toEqual([...types].sort())
  })

  it('are legs of a merger by their type and their corporate action', () => {
    const legs = transactionTypes.filter((type) => isMerger({ type, ...merged }))
    expect(legs).toEqual(['switch_in', 'switch_out'])
    expect(isMerger({ type: 'switch_in' })).toBe(false)
    expect(isMerger({ type: 'switch_out', corporateAction: 'split' })).toBe(false)
  })

  it('may sell what was bought on that day', () => {
    const made = folioBook(folio, [of('a', 'redemption'), of('b', 'purchase')])
    expect(made.transactions.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(made.outcomes[0]?.sources.map(({ daysHeld }) => daysHeld)).toEqual([1])
  })
})
