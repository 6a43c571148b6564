import { nav, rupees, units } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import { addToBook, booksByFolio, folioBook, type Transaction } from '../src/index.js'
import { transactionTypes } from '../src/transaction-type.js'
import { folio, isin, tx } from './set-up.js'

/** What a call throws, whole: code, message and context. */
function thrownBy(call: () => unknown): unknown {
  try {
    call()
  } catch (error) {
    const { code, message, context } = error as { readonly code: string; readonly message: string; readonly context: unknown }
    return { code, message, context }
  }
  return 'nothing'
}

const bought = tx('a', 'purchase', '10', '10', '2024-01-01')
const refusalOf = (change: object) => thrownBy(() => folioBook(folio, [{ ...bought, ...change }]))
const invalid = (field: string, right: string, id = 'a') => ({
  code: 'HOLDINGS_TRANSACTION_INVALID',
  message: `Transaction ${id} of ${isin} is not valid: ${field} must be ${right}.`,
  context: { id, folio, isin, field, right },
})

describe('a transaction is refused by the field and by what would be right', () => {
  it.each<[string, object, string, string]>([
    ['a type that is none', { type: 'split' }, 'type', `one of ${transactionTypes.join(', ')}`],
    ['units as text', { units: '10' }, 'units', 'exact units, such as units("10.5")'],
    ['rupees for units', { units: rupees('10') }, 'units', 'exact units, such as units("10.5")'],
    ['an amount as a number', { amount: 100 }, 'amount', 'exact rupees, such as rupees("1000")'],
    ['a NAV as a number', { nav: 10 }, 'nav', 'an exact NAV, such as nav("12.3456"), or left out'],
    ['a day that does not exist', { tradedOn: '2024-02-30' }, 'tradedOn', 'a date that exists, such as 2024-01-12'],
    ['an amount below zero', { amount: rupees('-0.01') }, 'amount', 'zero or more: `reversal` tells what is taken back'],
    ['a NAV below zero', { nav: nav('-0.0001') }, 'nav', 'zero or more'],
    ['no units', { units: units('0') }, 'units', 'above zero: `type` and `reversal` tell the direction'],
    ['units below zero', { units: units('-0.001') }, 'units', 'above zero: `type` and `reversal` tell the direction'],
    ['a payout of units', { type: 'dividend_payout' }, 'units', 'zero: a payout moves none'],
    ['a payout of units below zero', { type: 'dividend_payout', units: units('-1') }, 'units', 'zero: a payout moves none'],
  ])('%s', (_, change, field, right) => {
    expect(refusalOf(change)).toEqual(invalid(field, right))
  })

  it.each<[string, object]>([
    ['an amount of zero', { amount: rupees('0') }],
    ['a NAV of zero', { nav: nav('0') }],
    ['no NAV', { nav: undefined }],
    ['the smallest number of units', { units: units('0.0001') }],
  ])('but not for %s', (_, change) => {
    expect(refusalOf(change)).toBe('nothing')
  })
})

describe('lots that come with a transfer are refused by what would be right', () => {
  const lot = { purchasedOn: civilDate('2020-01-01'), units: units('10'), cost: rupees('40') }
  const withLots = (lots: unknown) => refusalOf({ type: 'transfer_in', lots })
  const [ofUnits, ofCost] = ['lots of exact units above zero', 'lots that cost exact rupees, zero or more']
  const [ofNav, ofDay] = ['lots bought at a NAV of zero or more', "lots bought on a day that exists, the transfer's or before"]

  it.each<[string, unknown, string]>([
    ['no list', null, 'a list of lots, or left out'],
    ['a list of another kind', 'lots', 'a list of lots, or left out'],
    ['units as text', [{ ...lot, units: '10' }], ofUnits],
    ['no units', [{ ...lot, units: units('0') }, lot], ofUnits],
    [
      'units below zero',
      [
        { ...lot, units: units('-1') },
        { ...lot, units: units('11') },
      ],
      ofUnits,
    ],
    ['a cost as text', [{ ...lot, cost: '40' }], ofCost],
    ['a cost below zero', [{ ...lot, cost: rupees('-0.01') }], ofCost],
    ['a NAV as text', [{ ...lot, purchasedAt: '4' }], ofNav],
    ['a NAV below zero', [{ ...lot, purchasedAt: nav('-0.0001') }], ofNav],
    ['a day that does not exist', [{ ...lot, purchasedOn: '2020-02-30' }], ofDay],
    ['a day after the transfer', [{ ...lot, purchasedOn: '2024-01-02' }], ofDay],
    ['a unit too few', [{ ...lot, units: units('9.999') }], 'of as many units together as the transfer'],
    ['a unit too many', [lot, { ...lot, units: units('0.001') }], 'of as many units together as the transfer'],
    ['none', [], 'of as many units together as the transfer'],
  ])('%s', (_, lots, right) => {
    expect(withLots(lots)).toEqual(invalid('lots', right))
  })

  it.each<[string, unknown]>([
    ['lots of the day itself', [{ ...lot, purchasedOn: civilDate('2024-01-01') }]],
    ['lots that cost nothing', [{ ...lot, cost: rupees('0') }]],
    ['lots bought at a NAV of zero', [{ ...lot, purchasedAt: nav('0') }]],
    [
      'several lots',
      [
        { ...lot, units: units('9.999') },
        { ...lot, units: units('0.001') },
      ],
    ],
    ['lots left out', undefined],
  ])('but not %s', (_, lots) => {
    expect(withLots(lots)).toBe('nothing')
  })

  it('and so are lots of anything but a transfer that comes in', () => {
    for (const type of transactionTypes.filter((each) => each !== 'transfer_in' && each !== 'dividend_payout')) {
      expect(refusalOf({ type, lots: [lot] })).toEqual(invalid('lots', 'left out: only a transfer_in brings lots'))
    }
  })
})

describe('what does not fit the rest of its folio is refused whole', () => {
  it.each<[string, readonly Transaction[], object]>([
    [
      'more units than there are',
      [bought, tx('b', 'redemption', '10.001', '10', '2024-01-02')],
      {
        code: 'HOLDINGS_SHORTFALL',
        message: `Transaction b takes 10.001 units of ${isin} out of a folio that has 10.000: is an earlier one missing?`,
        context: { id: 'b', folio, isin, wanted: units('10.001'), available: units('10') },
      },
    ],
    [
      'a transaction of another folio',
      [{ ...bought, folio: 'F2' }],
      {
        code: 'HOLDINGS_TRANSACTION_INVALID',
        message: `Transaction a of ${isin} is of another folio than the book.`,
        context: { id: 'a', isin, folio: 'F2', field: 'folio', right: folio },
      },
    ],
    [
      'an id that stands for two',
      [bought, { ...bought, units: units('11') }],
      {
        code: 'HOLDINGS_ID_REUSED',
        message: 'Two different transactions have the id a: one id stands for one transaction, for ever.',
        context: { id: 'a', folio, isin },
      },
    ],
    [
      'a reversal of nothing',
      [bought, tx('r', 'purchase', '10', '10', '2024-01-02', { reversal: true, related: 'x' })],
      {
        code: 'HOLDINGS_REVERSAL_UNMATCHED',
        message: `Reversal r finds no purchase of ${isin} that it could take back: is the original missing, or was it taken back before?`,
        context: { id: 'r', folio, isin, type: 'purchase', related: 'x' },
      },
    ],
    [
      'an outgoing leg of a merger alone',
      [bought, tx('out', 'switch_out', '10', '10', '2024-01-02', { corporateAction: 'scheme_merger' })],
      {
        code: 'HOLDINGS_MERGER_UNMATCHED',
        message: `Transaction out is one leg of a merger of ${isin}, and the other is not there: name it in related, in the incoming leg.`,
        context: { id: 'out', folio, isin, related: undefined },
      },
    ],
    [
      'an incoming leg that names none that is there',
      [bought, tx('in', 'switch_in', '10', '10', '2024-01-02', { corporateAction: 'scheme_merger', related: 'a' })],
      {
        code: 'HOLDINGS_MERGER_UNMATCHED',
        message: `Transaction in is one leg of a merger of ${isin}, and the other is not there: name it in related, in the incoming leg.`,
        context: { id: 'in', folio, isin, related: 'a' },
      },
    ],
    [
      'a part of a transfer that brought lots',
      [
        tx('a', 'transfer_in', '10', '10', '2024-01-01', {
          lots: [{ purchasedOn: civilDate('2020-01-01'), units: units('10'), cost: rupees('40') }],
        }),
        tx('r', 'transfer_in', '4', '10', '2024-01-02', { reversal: true, related: 'a' }),
      ],
      invalid('units', '10.000, all that the transfer brought', 'r'),
    ],
  ])('%s', (_, transactions, refusal) => {
    expect(thrownBy(() => folioBook(folio, transactions))).toEqual(refusal)
  })

  it('a merger of which one leg of two is missing, by the leg that stands alone', () => {
    const leg = (id: string, type: Transaction['type'], of: string, change = {}) =>
      tx(id, type, '10', '10', '2024-01-02', { isin: of, corporateAction: 'scheme_merger', ...change })
    const made = () =>
      folioBook(folio, [
        bought,
        { ...bought, id: 'b', isin: 'INF846K01EW2' },
        leg('out', 'switch_out', isin),
        leg('alone', 'switch_out', 'INF846K01EW2'),
        leg('in', 'switch_in', 'INF179K01UT0', { related: 'out' }),
      ])
    expect(thrownBy(made)).toMatchObject({ context: { id: 'alone', isin: 'INF846K01EW2' } })
  })

  it('a folio that comes again in a stream, by the transaction and the folio', async () => {
    const stream = [bought, { ...bought, folio: 'F2' }, { ...bought, id: 'c' }]
    const books = async () => {
      for await (const { folio: number } of booksByFolio(stream)) expect(number).toBeDefined()
    }
    await expect(books()).rejects.toMatchObject({
      code: 'HOLDINGS_NOT_GROUPED',
      message: 'Transaction c is of a folio that was over: order the stream by folio.',
      context: { folio, id: 'c' },
    })
  })
})

describe('an id stands for one transaction', () => {
  const first: Transaction = { ...bought, nav: undefined }
  const lot = { purchasedOn: civilDate('2020-01-01'), units: units('10'), cost: rupees('100') }
  const given: Transaction = { ...first, type: 'transfer_in', lots: [lot] }

  it.each<[string, Transaction, object]>([
    ['scheme', first, { isin: 'INF846K01EW2' }],
    ['type', first, { type: 'switch_in' }],
    ['units', first, { units: units('11') }],
    ['amount', first, { amount: rupees('11') }],
    ['NAV', first, { nav: nav('10') }],
    ['day', first, { tradedOn: civilDate('2024-01-02') }],
    ['reversal', first, { reversal: true }],
    ['related transaction', first, { related: 'x' }],
    ['corporate action', first, { corporateAction: 'split' }],
    ['lots', given, { lots: undefined }],
    ['cost of a lot', given, { lots: [{ ...lot, cost: rupees('99') }] }],
  ])('and not for one of another %s', (_, one, change) => {
    const book = folioBook(folio, [one])
    expect(thrownBy(() => addToBook(book, [{ ...one, ...change }]))).toMatchObject({ code: 'HOLDINGS_ID_REUSED' })
  })

  it('which is the same when it says what goes without saying, and whatever else it bears', () => {
    const book = folioBook(folio, [first])
    const { nav: _none, ...without } = first
    const said = { ...first, reversal: false, related: undefined, corporateAction: undefined, lots: undefined, note: 'of the owner' }
    expect([addToBook(book, [without]), addToBook(book, [said])]).toEqual([book, book])
  })
})
