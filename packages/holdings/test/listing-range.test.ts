import { civilDate } from '@foliokit/schedule'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isListingRange, listingRange, lockedFor } from '../src/index.js'
import { buildTransaction } from '../src/testing.js'

const today = civilDate('2024-07-15')

describe('the days of a listing (domain §11)', () => {
  it.each([
    [{}, '2024-04-01', '2025-03-31'],
    [{ to: '2024-03-31' }, '2023-03-31', '2024-03-31'],
    [{ to: '2024-02-29' }, '2023-02-28', '2024-02-29'],
    [{ from: '2023-01-01' }, '2023-01-01', '2024-01-01'],
    [{ from: '2024-01-12' }, '2024-01-12', '2024-07-15'],
    [{ from: '2023-07-15' }, '2023-07-15', '2024-07-15'],
    [{ from: '2020-01-01', to: '2020-12-31' }, '2020-01-01', '2020-12-31'],
    [{ to: '0001-06-01' }, '0001-01-01', '0001-06-01'],
    [{ from: '9999-06-01' }, '9999-06-01', '2024-07-15'],
  ] as const)('of %j are %s to %s', (asked, from, to) => {
    expect(listingRange(asked, today)).toMatchObject({ from, to })
  })

  it.each([
    ['2024-03-31', { from: '2023-04-01', to: '2024-03-31' }],
    ['2024-04-01', { from: '2024-04-01', to: '2025-03-31' }],
    ['2024-12-31', { from: '2024-04-01', to: '2025-03-31' }],
  ])('without dates, on %s, are those of the financial year', (day, range) => {
    expect(listingRange({}, civilDate(day))).toMatchObject(range)
  })

  it.each([
    ['2023-01-01', '2024-01-01', true],
    ['2023-01-01', '2024-01-02', false],
    ['2024-02-29', '2025-02-28', true],
    ['2024-02-29', '2025-03-01', false],
    ['2024-01-02', '2024-01-01', false],
    ['2024-01-01', '2024-01-01', true],
    ['2022-12-31', '2024-01-01', false],
  ])('from %s to %s may be asked for: %s', (from, to, may) => {
    expect(isListingRange({ from, to })).toBe(may)
  })

  it.each([{}, { from: '2023-01-01' }, { to: '2023-01-01' }])('may be asked for by %j alone', (asked) => {
    expect(isListingRange(asked)).toBe(true)
  })

  it('that one date gives may be asked for by two', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(fc.property(day, fc.boolean(), (date, isFrom) => isListingRange(listingRange(isFrom ? { from: date } : { to: date }, today))))
  })
})

describe('a lock-in', () => {
  it.each([
    [36, '2021-01-15', '2024-01-14'],
    [36, '2024-02-29', '2027-02-27'],
    [null, '2021-01-15', '9999-12-31'],
  ])('of %j months locks a lot of %s until %s', (months, purchasedOn, until) => {
    expect(lockedFor(months)({ purchasedOn: civilDate(purchasedOn) })).toBe(until)
  })
})

describe('a built transaction', () => {
  it('is that of the documents, but for what is passed', () => {
    const { id, units } = buildTransaction({ id: 'T2' })
    expect([id, String(units)]).toEqual(['T2', '100.000'])
  })
})
