import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, listInstallments, planAttributes, selfGeneratedAttributes } from '../src/index.js'
import { d, datesBetween } from './calendars.js'
import { anySchedule, planOf } from './plans.js'

// 2022-04-01 to 2022-10-01
const schedule = planOf('monthly', 1, '2022-03-15', { numberOfInstallments: 7 })
const attributes = { startDate: '2022-04-01', endDate: '2022-10-01' }
const nothing = {
  startDate: null,
  endDate: null,
  previousInstallmentDate: null,
  nextInstallmentDate: null,
  remainingInstallments: null,
  coverage: 'announced',
}

describe('planAttributes (domain §4.5)', () => {
  it.each([
    ['2022-03-15', null, '2022-04-01', 7],
    ['2022-04-01', null, '2022-04-01', 7],
    ['2022-04-02', '2022-04-01', '2022-05-01', 6],
    ['2022-05-01', '2022-04-01', '2022-05-01', 6],
    ['2022-05-17', '2022-05-01', '2022-06-01', 5],
    ['2022-10-01', '2022-09-01', '2022-10-01', 1],
  ])('of an active plan on %s: previous %s, next %s, remaining %d', (date, previous, next, remaining) => {
    expect(planAttributes(schedule, { state: 'active', date: d(date) })).toEqual({
      ...attributes,
      previousInstallmentDate: previous,
      nextInstallmentDate: next,
      remainingInstallments: remaining,
      coverage: 'announced',
    })
  })

  it.each(['created', 'failed', 'review_completed'])('are null while %s', (state) => {
    expect(planAttributes(schedule, { state, date: d('2022-06-01') })).toEqual(nothing)
  })

  it('of a completed plan: previous is the end, no next, none remaining', () => {
    expect(planAttributes(schedule, { state: 'completed', date: d('2022-10-01') })).toEqual({
      ...attributes,
      previousInstallmentDate: '2022-10-01',
      nextInstallmentDate: null,
      remainingInstallments: 0,
      coverage: 'announced',
    })
  })

  it('count the installments generated when that is known', () => {
    expect(planAttributes(schedule, { state: 'active', date: d('2022-05-01'), generated: 2 })).toMatchObject({
      nextInstallmentDate: '2022-05-01',
      remainingInstallments: 5,
      coverage: 'announced',
    })
  })

  it('of a cancelled plan are those of the day of cancellation, without a next', () => {
    expect(planAttributes(schedule, { state: 'cancelled', date: d('2022-05-17') })).toEqual({
      ...attributes,
      previousInstallmentDate: '2022-05-01',
      nextInstallmentDate: null,
      remainingInstallments: 5,
      coverage: 'announced',
    })
    expect(planAttributes(schedule, { state: 'cancelled', date: d('2022-03-16'), activated: false })).toEqual(nothing)
  })

  it('of a perpetual plan have no end and none remaining', () => {
    const perpetual = planOf('monthly', 1, '2022-03-15', { numberOfInstallments: null })
    expect(planAttributes(perpetual, { state: 'active', date: d('2022-05-17') })).toEqual({
      startDate: '2022-04-01',
      endDate: null,
      previousInstallmentDate: '2022-05-01',
      nextInstallmentDate: '2022-06-01',
      remainingInstallments: null,
      coverage: 'announced',
    })
  })

  it('of a completed plan leave none remaining, however many are said to be generated', () => {
    expect(planAttributes(schedule, { state: 'completed', date: d('2022-10-02'), generated: 3 }).remainingInstallments).toBe(0)
  })

  it('of a perpetual plan that is completed all the same are those of the date, without a next', () => {
    const perpetual = planOf('monthly', 1, '2022-03-15', { numberOfInstallments: null })
    expect(planAttributes(perpetual, { state: 'completed', date: d('2022-05-17') })).toEqual({
      startDate: '2022-04-01',
      endDate: null,
      previousInstallmentDate: '2022-05-01',
      nextInstallmentDate: null,
      remainingInstallments: null,
      coverage: 'announced',
    })
  })

  it('agree with the list of installments on every date', () => {
    fc.assert(
      fc.property(anySchedule, datesBetween('2013-01-01', '2020-12-31'), (any, date) => {
        const days = listInstallments(any, 1000).map((row) => row.installmentDay)
        const passed = days.filter((day) => day < date)
        expect(planAttributes(any, { state: 'active', date })).toEqual({
          startDate: days[0],
          endDate: days.at(-1),
          previousInstallmentDate: passed.at(-1) ?? null,
          nextInstallmentDate: days[passed.length] ?? null,
          remainingInstallments: days.length - passed.length,
          coverage: 'announced',
        })
      }),
    )
  })

  it('flip on the day after an installment, not on it', () => {
    fc.assert(
      fc.property(anySchedule, (any) => {
        const first = listInstallments(any, 1)[0]!.installmentDay
        expect(planAttributes(any, { state: 'active', date: first }).previousInstallmentDate).toBeNull()
        expect(planAttributes(any, { state: 'active', date: addDays(first, 1) }).previousInstallmentDate).toBe(first)
      }),
    )
  })
})

describe('the coverage of attributes', () => {
  it('needs no calendar for slots, and every day to the last date shown for a plan on every business day', () => {
    const on = { state: 'active', date: d('2026-12-01') } as const
    expect(planAttributes(planOf('monthly', 1, '2026-11-15', { numberOfInstallments: 60 }), on).coverage).toBe('announced')
    expect(planAttributes(planOf('daily', null, '2026-11-15', { numberOfInstallments: 10 }), on).coverage).toBe('announced')
    expect(planAttributes(planOf('daily', null, '2026-11-15', { numberOfInstallments: 40 }), on).coverage).toBe('estimated')
    expect(planAttributes(planOf('daily', null, '2026-11-15', { numberOfInstallments: 400 }), on).coverage).toBe('outside')
    expect(planAttributes(planOf('daily', null, '2026-11-15', { numberOfInstallments: null }), on).coverage).toBe('announced')
  })
})

describe('selfGeneratedAttributes (domain §4.5)', () => {
  const days = ['2022-04-04', '2022-05-09', '2022-06-20'].map(d)

  it.each([
    [0, null, null, 3],
    [1, '2022-04-04', null, 2],
    [2, '2022-04-04', '2022-04-04', 1],
    [3, '2022-04-04', '2022-05-09', 0],
  ])('after %d generated: start %s, previous %s, remaining %d, never a next or an end', (count, start, previous, remaining) => {
    const generatedOn = days.slice(0, count)
    expect(selfGeneratedAttributes({ state: 'active', generatedOn, numberOfInstallments: 3 })).toEqual({
      startDate: start,
      endDate: null,
      previousInstallmentDate: previous,
      nextInstallmentDate: null,
      remainingInstallments: remaining,
      coverage: 'announced',
    })
  })

  it('have an end once completed', () => {
    expect(selfGeneratedAttributes({ state: 'completed', generatedOn: days, numberOfInstallments: 3 })).toEqual({
      startDate: '2022-04-04',
      endDate: '2022-06-20',
      previousInstallmentDate: '2022-06-20',
      nextInstallmentDate: null,
      remainingInstallments: 0,
      coverage: 'announced',
    })
  })

  it('have no remaining count when sporadic or perpetual, and nothing while created or failed', () => {
    expect(selfGeneratedAttributes({ state: 'active', generatedOn: days, numberOfInstallments: null }).remainingInstallments).toBeNull()
    expect(selfGeneratedAttributes({ state: 'created', generatedOn: [], numberOfInstallments: 3 })).toEqual(nothing)
    expect(selfGeneratedAttributes({ state: 'failed', generatedOn: [], numberOfInstallments: 3 })).toEqual(nothing)
  })
})
