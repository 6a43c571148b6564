import { nav, rupees, units } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import { addToBook, folioBook, unrealisedGain, type FolioBook, type Transaction } from '../src/index.js'
import { folio, isin, tx } from './set-up.js'

const book = (...transactions: ReturnType<typeof tx>[]) => folioBook(folio, transactions)
const text = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const lotsOf = (made: FolioBook, of = isin) =>
  made.positions.find((position) => position.isin === of)?.lots.map((lot) => [lot.purchasedOn, String(lot.units), String(lot.cost)]) ?? []
const shown = (made: FolioBook, at = 0) =>
  made.outcomes[at]?.sources.map(({ units: count, daysHeld, gain }) => [String(count), daysHeld, String(gain)])

describe('sources of a redemption (domain §11)', () => {
  const transactions = [
    tx('T1', 'purchase', '100', '10', '2019-01-01'),
    tx('T2', 'purchase', '100', '12', '2019-01-02'),
    tx('T3', 'redemption', '150', '15', '2019-01-07'),
  ]

  it('are the oldest lots, days counted inclusively', () => {
    expect(text(book(...transactions).outcomes[0]?.sources)).toEqual([
      {
        purchasedOn: '2019-01-01',
        purchasedAt: '10.0000',
        units: '100.000',
        daysHeld: 7,
        cost: '1000.00',
        proceeds: '1500.00',
        gain: '500.00',
        transaction: 'T1',
      },
      {
        purchasedOn: '2019-01-02',
        purchasedAt: '12.0000',
        units: '50.000',
        daysHeld: 6,
        cost: '600.00',
        proceeds: '750.00',
        gain: '150.00',
        transaction: 'T2',
      },
    ])
  })

  it('add up: realised 650 on a cost of 1600; what is left costs 12 a unit and would gain 300 at 18 (field notes §2.8)', () => {
    const made = book(...transactions)
    const [position] = made.positions
    expect([String(position?.realised), String(made.outcomes[0]?.gain)]).toEqual(['650.00', '650.00'])
    const cost = made.outcomes[0]?.sources.reduce((sum, source) => sum + Number(String(source.cost)), 0)
    expect(cost).toBe(1600)
    expect(lotsOf(made)).toEqual([['2019-01-02', '50.000', '600.00']])
    if (position === undefined) throw new Error('no position')
    expect(String(unrealisedGain(position, nav('18')))).toBe('300.00')
  })
})

it('the book of a folio without transactions is empty', () => {
  expect(book()).toEqual({ folio, transactions: [], positions: [], outcomes: [] })
})

describe('what comes in', () => {
  it('is a lot of its own: purchases, switches, reinvested dividends', () => {
    const made = book(
      tx('a', 'purchase', '10', '10', '2024-01-01'),
      tx('b', 'switch_in', '10', '11', '2024-01-02'),
      tx('c', 'dividend_reinvestment', '1', '12', '2024-01-03'),
    )
    expect(lotsOf(made).map(([, , cost]) => cost)).toEqual(['100.00', '110.00', '12.00'])
  })

  it('costs nothing when it is a bonus, whatever it is valued at', () => {
    const made = book(tx('a', 'bonus', '10', '10', '2024-01-01'), tx('b', 'redemption', '10', '12', '2024-02-01'))
    expect(String(made.outcomes[0]?.gain)).toBe('120.00')
    expect(String(made.outcomes[0]?.sources[0]?.purchasedAt)).toBe('0.0000')
  })

  it('keeps the lots of the other holder when it is transferred, in their place by date', () => {
    const given = [
      { purchasedOn: civilDate('2020-05-01'), units: units('4'), cost: rupees('40') },
      { purchasedOn: civilDate('2021-05-01'), units: units('6'), cost: rupees('90'), purchasedAt: nav('15') },
    ]
    const made = book(tx('a', 'purchase', '10', '20', '2023-01-01'), tx('b', 'transfer_in', '10', '20', '2024-01-01', { lots: given }))
    expect(lotsOf(made)).toEqual([
      ['2020-05-01', '4.000', '40.00'],
      ['2021-05-01', '6.000', '90.00'],
      ['2023-01-01', '10.000', '200.00'],
    ])
    expect(made.positions[0]?.lots.map((lot) => String(lot.purchasedAt))).toEqual(['10.0000', '15.0000', '20.0000'])
  })

  it('was bought at the NAV that was reported, whatever a unit comes to', () => {
    const lots = [{ purchasedOn: civilDate('2020-05-01'), units: units('4'), cost: rupees('40'), purchasedAt: nav('12.5') }]
    const made = book(
      tx('a', 'transfer_in', '4', '20', '2023-01-01', { lots }),
      tx('b', 'purchase', '10', '20', '2023-01-02', { nav: nav('19.9876') }),
    )
    expect(made.positions[0]?.lots.map((lot) => String(lot.purchasedAt))).toEqual(['12.5000', '19.9876'])
  })

  it('is a lot of its own day and amount when a transfer brings no lots', () => {
    expect(lotsOf(book(tx('a', 'transfer_in', '10', '20', '2024-01-01')))).toEqual([['2024-01-01', '10.000', '200.00']])
  })
})

describe('what goes out', () => {
  it('gains nothing when it is transferred', () => {
    const made = book(tx('a', 'purchase', '10', '10', '2024-01-01'), tx('b', 'transfer_out', '4', '99', '2024-02-01'))
    expect([String(made.positions[0]?.realised), shown(made)]).toEqual(['0.00', [['4.000', 32, '0.00']]])
    expect(lotsOf(made)).toEqual([['2024-01-01', '6.000', '60.00']])
  })

  it('is worth its amount, loads and taxes taken off, shared by units to the paisa', () => {
    const made = book(
      tx('a', 'purchase', '1', '10', '2024-01-01'),
      tx('b', 'purchase', '1', '10', '2024-01-02'),
      tx('c', 'purchase', '1', '10', '2024-01-03'),
      tx('d', 'redemption', '3', '11', '2024-02-01', { amount: rupees('32.99') }),
    )
    expect(made.outcomes[0]?.sources.map(({ proceeds }) => String(proceeds))).toEqual(['11.00', '10.99', '11.00'])
    expect(String(made.outcomes[0]?.gain)).toBe('2.99')
  })

  it('never makes a lot negative: a shortfall names folio, scheme and both counts, and nothing is kept', () => {
    const before = book(tx('a', 'purchase', '10', '10', '2024-01-01'))
    expect(() =>
      addToBook(before, [tx('b', 'purchase', '1', '10', '2024-01-02'), tx('c', 'redemption', '11.001', '10', '2024-01-03')]),
    ).toThrow(
      expect.objectContaining({
        code: 'HOLDINGS_SHORTFALL',
        context: { id: 'c', folio, isin, wanted: units('11.001'), available: units('11') },
      }) as Error,
    )
    expect(before.transactions).toHaveLength(1)
  })

  it('pays a dividend without moving units', () => {
    const made = book(
      tx('a', 'purchase', '10', '10', '2024-01-01'),
      tx('b', 'dividend_payout', '0', '0', '2024-02-01', { amount: rupees('12.50'), nav: undefined }),
    )
    expect([String(made.positions[0]?.payout), String(made.positions[0]?.units)]).toEqual(['12.50', '10.000'])
  })
})

describe('what is taken back', () => {
  const bought = tx('a', 'purchase', '10', '10', '2024-01-01')

  it.each([{ related: 'a' }, {}])('leaves nothing of the original, named or found: %o', (named) => {
    const made = book(bought, tx('r', 'purchase', '10', '10', '2024-01-05', { reversal: true, ...named }))
    expect([lotsOf(made), made.transactions.length]).toEqual([[], 2])
  })

  it('gives units that were redeemed back to their own lots', () => {
    const sold = tx('b', 'redemption', '4', '12', '2024-02-01')
    const made = book(bought, sold, { ...sold, id: 'r', reversal: true, related: 'b', tradedOn: civilDate('2024-02-03') })
    expect([lotsOf(made), made.outcomes, String(made.positions[0]?.realised)]).toEqual([[['2024-01-01', '10.000', '100.00']], [], '0.00'])
  })

  it('may be a part', () => {
    const made = book(bought, tx('r', 'purchase', '4', '10', '2024-01-05', { reversal: true, related: 'a' }))
    expect(lotsOf(made)).toEqual([['2024-01-01', '6.000', '60.00']])
  })

  it('may be a part of a dividend that was paid out', () => {
    const paid = tx('d', 'dividend_payout', '0', '0', '2024-02-01', { amount: rupees('100'), nav: undefined })
    const back = { ...paid, id: 'r', amount: rupees('40'), reversal: true, related: 'd' }
    expect(String(book(bought, paid, back).positions[0]?.payout)).toBe('60.00')
  })

  it.each([
    ['nothing of the kind', [tx('r', 'redemption', '10', '10', '2024-01-05', { reversal: true })]],
    ['an id that is not there', [tx('r', 'purchase', '10', '10', '2024-01-05', { reversal: true, related: 'zzz' })]],
    ['more than there was', [tx('r', 'purchase', '11', '10', '2024-01-05', { reversal: true, related: 'a' })]],
    ['the same twice', ['r', 's'].map((id) => tx(id, 'purchase', '10', '10', '2024-01-05', { reversal: true }))],
    ['what came later', [tx('r', 'purchase', '10', '10', '2023-12-31', { reversal: true })]],
  ])('refuses to take back %s', (_, reversals) => {
    expect(() => book(bought, ...reversals)).toThrow(expect.objectContaining({ code: 'HOLDINGS_REVERSAL_UNMATCHED' }) as Error)
  })

  it.each<[string, Partial<Transaction>]>([
    ['another scheme', { isin: 'INF846K01EW2' }],
    ['another type', { type: 'switch_in' }],
    ['fewer units', { units: units('11') }],
    ['a smaller amount', { amount: rupees('100.01') }],
  ])('is never one of %s, though the reversal names it', (_, change) => {
    const back = tx('r', 'purchase', '10', '10', '2024-01-05', { reversal: true, related: 'a', ...change })
    expect(() => book(bought, tx('x', 'purchase', '1', '10', '2024-01-02', { isin: 'INF846K01EW2' }), back)).toThrow(
      expect.objectContaining({ code: 'HOLDINGS_REVERSAL_UNMATCHED' }) as Error,
    )
  })

  it.each<[string, Partial<Transaction>]>([
    ['another scheme', { isin: 'INF846K01EW2' }],
    ['another type', { type: 'switch_in' }],
    ['other units', { units: units('9') }],
    ['another amount', { amount: rupees('99.99') }],
  ])('is never found in one of %s', (_, change) => {
    const back = tx('r', 'purchase', '10', '10', '2024-01-05', { reversal: true, ...change })
    expect(() => book(bought, back)).toThrow(expect.objectContaining({ code: 'HOLDINGS_REVERSAL_UNMATCHED' }) as Error)
  })

  it('is found in the latest of several that are alike, up to the day of the reversal', () => {
    const back = tx('r', 'purchase', '10', '10', '2024-01-05', { reversal: true })
    const [second, same, later] = ['2024-01-02', '2024-01-05', '2024-01-06'].map((on, at) => tx(`b${at}`, 'purchase', '10', '10', on))
    const left = (...others: readonly (Transaction | undefined)[]) =>
      book(bought, ...others.flatMap((each) => each ?? []), back).positions[0]?.lots.map(({ transaction }) => transaction)
    expect([left(second), left(second, same), left(second, later), left(later)]).toEqual([['a'], ['a', 'b0'], ['a', 'b2'], ['b2']])
  })

  it('goes by units, whatever amount is given back for all of them', () => {
    const less = tx('r', 'purchase', '10', '10', '2024-01-05', { reversal: true, related: 'a', amount: rupees('99') })
    expect([lotsOf(book(bought, less)), String(book(bought, less).positions[0]?.invested ?? '0.00')]).toEqual([[], '0.00'])
    const none = { ...less, units: units('4'), amount: rupees('100') }
    expect(lotsOf(book(bought, none))).toEqual([['2024-01-01', '6.000', '0.00']])
  })

  it('is a shortfall when its units were redeemed already', () => {
    const sold = tx('b', 'redemption', '4', '12', '2024-02-01')
    expect(() => book(bought, sold, tx('r', 'purchase', '10', '10', '2024-02-05', { reversal: true }))).toThrow(
      expect.objectContaining({ code: 'HOLDINGS_SHORTFALL' }) as Error,
    )
  })
})

describe('a merger of schemes', () => {
  const into = 'INF846K01EW2'
  const merged = { corporateAction: 'scheme_merger' }
  const legs = [
    tx('out', 'switch_out', '15', '20', '2024-06-03', merged),
    tx('in', 'switch_in', '10', '30', '2024-06-03', { ...merged, isin: into, related: 'out' }),
  ]
  const bought = [tx('a', 'purchase', '10', '10', '2022-01-03'), tx('b', 'purchase', '5', '14', '2023-01-02')]

  it('moves the lots with their dates and their cost, and gains nothing', () => {
    const made = book(...legs, ...bought)
    expect(lotsOf(made)).toEqual([])
    expect(lotsOf(made, into)).toEqual([
      ['2022-01-03', '6.6667', '100.00'],
      ['2023-01-02', '3.3333', '70.00'],
    ])
    expect([String(made.positions[1]?.units), String(made.positions[0]?.realised)]).toEqual(['10.000', '0.00'])
  })

  it('loses no cost of a lot that is too small for a unit of the new scheme', () => {
    const small = [tx('a', 'purchase', '1000', '1', '2022-01-03'), tx('b', 'purchase', '0.001', '7770', '2023-01-02')]
    const ends = [
      tx('out', 'switch_out', '1000.001', '1', '2024-06-03', merged),
      tx('in', 'switch_in', '1', '1000', '2024-06-03', { ...merged, isin: into, related: 'out' }),
    ]
    expect(lotsOf(book(...small, ...ends), into)).toEqual([['2022-01-03', '1.000', '1007.77']])
  })

  it.each([0, 1])('is refused with one leg only', (leg) => {
    const one = legs[leg] as (typeof legs)[number]
    expect(() => book(...bought, one)).toThrow(expect.objectContaining({ code: 'HOLDINGS_MERGER_UNMATCHED' }) as Error)
  })
})

describe('a transaction that contradicts itself is refused', () => {
  it.each([
    ['units', tx('a', 'purchase', '0', '10', '2024-01-01')],
    ['units', tx('a', 'purchase', '1', '10', '2024-01-01', { units: units('-1') })],
    ['units', tx('a', 'dividend_payout', '1', '10', '2024-01-01')],
    ['amount', tx('a', 'purchase', '1', '10', '2024-01-01', { amount: rupees('-1') })],
    ['nav', tx('a', 'purchase', '1', '10', '2024-01-01', { nav: nav('-1') })],
    ['tradedOn', tx('a', 'purchase', '1', '10', '2024-01-01', { tradedOn: '2024-02-30' as never })],
    ['lots', tx('a', 'purchase', '1', '10', '2024-01-01', { lots: [] })],
    [
      'lots',
      tx('a', 'transfer_in', '2', '10', '2024-01-01', {
        lots: [{ purchasedOn: civilDate('2020-01-01'), units: units('1'), cost: rupees('1') }],
      }),
    ],
    ['folio', tx('a', 'purchase', '1', '10', '2024-01-01', { folio: 'other' })],
  ])('in its %s', (field, transaction) => {
    expect(() => book(transaction)).toThrow(
      expect.objectContaining({ code: 'HOLDINGS_TRANSACTION_INVALID', context: expect.objectContaining({ field }) as object }) as Error,
    )
  })

  it.each([{ nav: nav('11') }, { related: 'x' }, { corporateAction: 'split' }, { reversal: true }, { amount: rupees('11') }])(
    'by an id that stands for one with another %o',
    (change) => {
      const first = tx('a', 'purchase', '1', '10', '2024-01-01')
      expect(() => book(first, { ...first, ...change })).toThrow(expect.objectContaining({ code: 'HOLDINGS_ID_REUSED' }) as Error)
    },
  )

  it('by an id that stands for another', () => {
    expect(() => book(tx('a', 'purchase', '1', '10', '2024-01-01'), tx('a', 'purchase', '2', '10', '2024-01-01'))).toThrow(
      expect.objectContaining({ code: 'HOLDINGS_ID_REUSED' }) as Error,
    )
  })
})
