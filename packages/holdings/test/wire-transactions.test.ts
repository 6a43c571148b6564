import { describe, expect, it } from 'vitest'
import { transactionsOfWire } from '../src/zod.js'
import { wireRow as row } from './wire-row.js'

const plain = (...rows: Parameters<typeof transactionsOfWire>[0]) => JSON.parse(JSON.stringify(transactionsOfWire(rows))) as unknown
const first = { folio: 'F', isin: 'INF760K01100', type: 'purchase', units: '100.000', amount: '1000.00', tradedOn: '2019-01-01' }
const id = 'F:INF760K01100:purchase:2019-01-01::100.000:1000.00'

describe('a transaction of the wire', () => {
  it('has what its row says, and nothing else', () => {
    expect(plain(row())).toEqual([{ ...first, id }])
    expect(plain(row({ id: 'a', traded_at: null, related_transaction_id: null, corporate_action: null }))).toEqual([{ ...first, id: 'a' }])
    expect(plain(row({ id: 'a', traded_at: 10, related_transaction_id: 'x', corporate_action: 'split' }))).toEqual([
      { ...first, id: 'a', nav: '10.0000', related: 'x', corporateAction: 'split' },
    ])
  })

  it.each([
    [{ folio_number: 'G' }, 'G:INF760K01100:purchase:2019-01-01::100.000:1000.00'],
    [{ isin: 'INF846K01EW2' }, 'F:INF846K01EW2:purchase:2019-01-01::100.000:1000.00'],
    [{ type: 'switch_in' }, 'F:INF760K01100:switch_in:2019-01-01::100.000:1000.00'],
    [{ traded_on: '2019-01-02' }, 'F:INF760K01100:purchase:2019-01-02::100.000:1000.00'],
    [{ rta_order_reference: '77' }, 'F:INF760K01100:purchase:2019-01-01:77:100.000:1000.00'],
    [{ units: 99 }, 'F:INF760K01100:purchase:2019-01-01::99.000:1000.00'],
    [{ amount: 999 }, 'F:INF760K01100:purchase:2019-01-01::100.000:999.00'],
    [{ amount: -1000, units: -100 }, 'F:INF760K01100:purchase:2019-01-01::-100.000:-1000.00'],
  ])('without an id is known by its row, as with %j', (change, expected) => {
    expect(transactionsOfWire([row(change)]).map((each) => each.id)).toEqual([expected])
  })

  it('without an id bears a number when others are alike in everything', () => {
    const rows = [row(), row({ units: 99 }), row(), row({ id: 'a' }), row()]
    expect(transactionsOfWire(rows).map((each) => each.id)).toEqual([
      id,
      'F:INF760K01100:purchase:2019-01-01::99.000:1000.00',
      `${id}:2`,
      'a',
      `${id}:3`,
    ])
  })

  it.each<[string, object, object]>([
    ['negative units', { units: -100 }, { units: '100.000', amount: '1000.00', reversal: true }],
    ['a negative amount', { amount: -1000 }, { units: '100.000', amount: '1000.00', reversal: true }],
    ['a relation to one of its type', { related_transaction_id: 'a' }, { related: 'a', reversal: true }],
  ])('with %s takes one back, and is positive itself', (_, change, expected) => {
    expect(plain(row({ id: 'a' }), row({ id: 'b', ...change }))).toMatchObject([{ id: 'a' }, { id: 'b', ...expected }])
  })

  it.each<[string, object]>([
    ['to one of another type', { related_transaction_id: 'a', type: 'switch_in' }],
    ['to one that is not listed', { related_transaction_id: 'x' }],
    ['by a corporate action', { related_transaction_id: 'a', corporate_action: 'scheme_merger' }],
  ])('that is related %s takes nothing back', (_, change) => {
    expect(transactionsOfWire([row({ id: 'a' }), row({ id: 'b', ...change })])[1]).not.toHaveProperty('reversal')
  })

  it.each<[string, object]>([
    ['a payout, which has no units,', { type: 'dividend_payout', units: 0 }],
    ['a bonus without an amount', { type: 'bonus', amount: 0 }],
  ])('that is %s takes nothing back', (_, change) => {
    expect(transactionsOfWire([row(change)])[0]).not.toHaveProperty('reversal')
  })

  it('may stand before the one that it takes back', () => {
    expect(plain(row({ id: 'b', related_transaction_id: 'a' }), row({ id: 'a' }))).toMatchObject([{ reversal: true }, { id: 'a' }])
  })

  it('is none when its amount is one that no transaction has', () => {
    expect(() => transactionsOfWire([row({ units: 0 })])).toThrow(
      expect.objectContaining({
        code: 'HOLDINGS_TRANSACTION_INVALID',
        context: expect.objectContaining({ field: 'units' }) as object,
      }) as Error,
    )
  })
})
