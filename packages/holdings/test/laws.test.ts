import { add, rupees, subtract, sum, units, type Rupees } from '@foliokit/money'
import { scaled, unscaled } from '@foliokit/money/scaled'
import { civilDate } from '@foliokit/schedule'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addToBook, folioBook, type Transaction } from '../src/index.js'
import { share, shareOfBig } from '../src/share.js'
import { naive } from './oracle.js'
import { folio, isin } from './set-up.js'

const incoming = ['purchase', 'switch_in', 'transfer_in', 'dividend_reinvestment', 'bonus'] as const
const outgoing = ['redemption', 'switch_out', 'transfer_out'] as const

/** A history that never takes more out than there is, some on days they share. */
const history = fc
  .array(
    fc.record({
      goesIn: fc.boolean(),
      which: fc.nat(4),
      day: fc.nat(3),
      units: fc.integer({ min: 1, max: 5_000_000 }),
      amount: fc.integer({ min: 0, max: 900_000_000 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps) => {
    const transactions: Transaction[] = []
    let held = 0
    let day = 1
    steps.forEach((step, index) => {
      const isIn = step.goesIn || held === 0
      day += Math.min(step.day, 1)
      const count = isIn ? step.units : 1 + (step.units % held)
      held += isIn ? count : -count
      transactions.push({
        id: `t${String(index).padStart(3, '0')}`,
        folio,
        isin,
        type: isIn ? (incoming[step.which] as Transaction['type']) : (outgoing[step.which % 3] as Transaction['type']),
        units: unscaled('Units', count),
        amount: unscaled('Rupees', step.amount),
        tradedOn: civilDate(new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10)),
      })
    })
    return transactions
  })

const none = rupees('0')
const total = (amounts: Iterable<Rupees>) => sum(none, amounts)

describe('whatever happened in a folio', () => {
  it('units in are units out and units left', () => {
    fc.assert(
      fc.property(history, (transactions) => {
        const [position] = folioBook(folio, transactions).positions
        const side = (types: readonly string[]) =>
          sum(
            units('0'),
            transactions.filter(({ type }) => types.includes(type)).map((each) => each.units),
          )
        expect(String(position?.units)).toBe(String(subtract(side(incoming), side(outgoing))))
        expect(position?.lots.every((lot) => scaled(lot.units) > 0 && scaled(lot.cost) >= 0)).toBe(true)
      }),
    )
  })

  it('no paisa of cost is lost: what went out and what is left cost what was paid', () => {
    fc.assert(
      fc.property(history, (transactions) => {
        const { positions, outcomes } = folioBook(folio, transactions)
        const paid = total(
          transactions.filter(({ type }) => incoming.includes(type as 'purchase') && type !== 'bonus').map(({ amount }) => amount),
        )
        const out = total(outcomes.flatMap(({ sources }) => sources.map(({ cost }) => cost)))
        expect(String(add(out, positions[0]?.invested ?? none))).toBe(String(paid))
      }),
    )
  })

  it('the proceeds of the sources are the amount, and the gains are proceeds without cost', () => {
    fc.assert(
      fc.property(history, (transactions) => {
        for (const { transaction, sources, gain } of folioBook(folio, transactions).outcomes) {
          const proceeds = total(sources.map((source) => source.proceeds))
          const cost = total(sources.map((source) => source.cost))
          if (transaction.type !== 'transfer_out') expect(String(proceeds)).toBe(String(transaction.amount))
          expect(String(gain)).toBe(String(subtract(proceeds, cost)))
        }
      }),
    )
  })

  it('the order in which rows are delivered changes nothing, nor does delivering them again', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (transactions, random) => {
        const book = folioBook(folio, transactions)
        const keyed = transactions.map((each) => [random.next().value ?? 0, each] as const)
        const shuffled = keyed.sort(([one], [other]) => one - other).map(([, each]) => each)
        expect(folioBook(folio, shuffled)).toEqual(book)
        expect(addToBook(book, shuffled)).toBe(book)
      }),
    )
  })

  it('adding one by one, where that never falls short, is adding all at once', () => {
    fc.assert(
      fc.property(history, (transactions) => {
        let book = folioBook(folio, [])
        for (const transaction of transactions) book = addToBook(book, [transaction])
        expect(book).toEqual(folioBook(folio, transactions))
      }),
      { numRuns: 40 },
    )
  })

  it('lots and gains are those of plain decimal.js', () => {
    fc.assert(
      fc.property(history, (transactions) => {
        const { positions, outcomes } = folioBook(folio, transactions)
        const lots = positions[0]?.lots.map((lot) => `${lot.purchasedOn} ${(scaled(lot.units) / 1e4).toFixed(4)} ${lot.cost}`) ?? []
        const gains = outcomes.flatMap(({ sources }) => sources.map(({ gain }) => String(gain)))
        expect({ lots, gains }).toEqual(naive(transactions))
      }),
      { numRuns: 200 },
    )
  })

  it('a merger conserves units asked for and every paisa of cost', () => {
    const lots = fc.array(fc.tuple(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 0, max: 100_000_000 })), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(lots, fc.integer({ min: 1, max: 9_000_000 }), (bought, wanted) => {
        const count = bought.reduce((sum, [each]) => sum + each, 0)
        const merged = { folio, corporateAction: 'scheme_merger', amount: none, tradedOn: civilDate('2024-06-03') }
        const { positions } = folioBook(folio, [
          ...bought.map(([each, paise], index): Transaction => ({
            id: `t${index}`,
            folio,
            isin,
            type: 'purchase',
            units: unscaled('Units', each),
            amount: unscaled('Rupees', paise),
            tradedOn: civilDate(`2022-01-${String(index + 1).padStart(2, '0')}`),
          })),
          { ...merged, id: 'out', isin, type: 'switch_out', units: unscaled('Units', count) },
          { ...merged, id: 'in', isin: 'INF846K01EW2', type: 'switch_in', units: unscaled('Units', wanted), related: 'out' },
        ])
        const [from, to] = positions
        expect([String(from?.units), String(from?.invested), String(from?.realised)]).toEqual(['0.000', '0.00', '0.00'])
        expect(scaled(to?.units ?? units('0'))).toBe(wanted)
        expect(scaled(to?.invested ?? none)).toBe(bought.reduce((sum, [, paise]) => sum + paise, 0))
      }),
    )
  })
})

describe('with transfers that bring lots, and mergers between two schemes', () => {
  const other = 'INF846K01EW2'
  const step = fc.record({
    kind: fc.constantFrom('purchase', 'transfer', 'transfer', 'out', 'merger'),
    inOther: fc.boolean(),
    nextDay: fc.boolean(),
    amount: fc.nat(900_000),
    part: fc.integer({ min: 1, max: 1000 }),
    lots: fc.array(fc.record({ units: fc.integer({ min: 1, max: 90_000 }), cost: fc.nat(900_000), day: fc.nat(2) }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  const dayOf = (day: number) => civilDate(new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10))

  /** Days on which things happen are 3 apart: given lots share theirs with purchases, and a merger is the one thing of its day. */
  const lives = fc.array(step, { minLength: 1, maxLength: 25 }).map((steps) => {
    const transactions: Transaction[] = []
    const held: Record<string, number> = { [isin]: 0, [other]: 0 }
    let paid = 0
    let day = 10
    steps.forEach(({ kind, inOther, nextDay, amount, part, lots }, index) => {
      const scheme = inOther ? other : isin
      const count = held[scheme] ?? 0
      if (nextDay || kind === 'merger') day += 3
      const at = {
        id: `t${String((index * 7) % 26).padStart(2, '0')}`,
        folio,
        isin: scheme,
        amount: unscaled('Rupees', amount),
        tradedOn: dayOf(day),
      }
      if (kind === 'merger' && count > 0) {
        const [into, arriving] = [inOther ? isin : other, Math.max(1, Math.floor((count * part) / 500))]
        const legs = { ...at, corporateAction: 'scheme_merger' }
        transactions.push({ ...legs, type: 'switch_out', units: unscaled('Units', count) })
        transactions.push({ ...legs, id: `${at.id}i`, isin: into, type: 'switch_in', units: unscaled('Units', arriving), related: at.id })
        held[scheme] = 0
        held[into] = (held[into] ?? 0) + arriving
        day += 3
      } else if (kind === 'out' && count > 0) {
        const gone = Math.ceil((count * part) / 1000)
        transactions.push({ ...at, type: 'redemption', units: unscaled('Units', gone) })
        held[scheme] = count - gone
      } else {
        const brought = lots.map((lot) => ({
          purchasedOn: dayOf(day - lot.day * 3),
          units: unscaled('Units', lot.units),
          cost: unscaled('Rupees', lot.cost),
        }))
        const units = lots.reduce((sum, lot) => sum + lot.units, 0)
        transactions.push({
          ...at,
          units: unscaled('Units', units),
          ...(kind === 'transfer' ? { type: 'transfer_in', lots: brought } : { type: 'purchase' }),
        })
        held[scheme] = count + units
        paid += kind === 'transfer' ? lots.reduce((sum, lot) => sum + lot.cost, 0) : amount
      }
    })
    return { transactions, held, paid }
  })

  it('units and cost are conserved, lots stand by their day, and the order of delivery changes nothing', () => {
    fc.assert(
      fc.property(lives, fc.infiniteStream(fc.nat()), ({ transactions, held, paid }, random) => {
        const book = folioBook(folio, transactions)
        for (const { isin: scheme, units: count, lots, invested } of book.positions) {
          expect(scaled(count)).toBe(held[scheme])
          expect(lots.reduce((sum, lot) => sum + scaled(lot.units), 0)).toBe(held[scheme])
          expect(String(total(lots.map(({ cost }) => cost)))).toBe(String(invested))
          const days = lots.map(({ purchasedOn }) => purchasedOn)
          expect(days).toEqual([...days].sort())
        }
        const left = total(book.positions.map(({ invested }) => invested))
        const sold = book.outcomes.filter(({ transaction }) => transaction.corporateAction === undefined)
        expect(scaled(add(left, total(sold.flatMap(({ sources }) => sources.map(({ cost }) => cost)))))).toBe(paid)

        const keyed = transactions.map((each) => [random.next().value ?? 0, each] as const)
        const shuffled = keyed.sort(([one], [another]) => one - another).map(([, each]) => each)
        expect(folioBook(folio, shuffled)).toEqual(book)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a share of a total', () => {
  it('is the same by doubles and by BigInt', () => {
    const arb = fc
      .tuple(fc.nat(Number.MAX_SAFE_INTEGER), fc.integer({ min: 1, max: 1e12 }))
      .chain(([amount, whole]) => fc.tuple(fc.constant(amount), fc.nat(whole), fc.constant(whole)))
    fc.assert(
      fc.property(arb, ([amount, part, whole]) => share(amount, part, whole) === shareOfBig(amount, part, whole)),
      { numRuns: 5000 },
    )
    const small = fc
      .tuple(fc.nat(100_000), fc.integer({ min: 1, max: 1000 }))
      .chain(([amount, whole]) => fc.tuple(fc.constant(amount), fc.nat(whole), fc.constant(whole)))
    fc.assert(
      fc.property(small, ([amount, part, whole]) => share(amount, part, whole) === shareOfBig(amount, part, whole)),
      { numRuns: 5000 },
    )
  })

  it.each([
    [1, 1, 2, 1],
    [3, 1, 2, 2],
    [1, 1, 3, 0],
    [2, 1, 3, 1],
    [0, 5, 7, 0],
    [7, 0, 7, 0],
    [7, 7, 7, 7],
  ])('of %i, %i of %i, is rounded half up to %i', (amount, part, whole, expected) => {
    expect([share(amount, part, whole), shareOfBig(amount, part, whole)]).toEqual([expected, expected])
  })
})
