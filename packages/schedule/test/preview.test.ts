import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, explain, installments, previewPlan, type PlanTerms, type SkipInstruction } from '../src/index.js'
import { d, datesBetween } from './calendars.js'
import { anySchedule, planOf } from './plans.js'

const sip = planOf('monthly', 15, '2022-08-01', { systematic: true, numberOfInstallments: 12 })

describe('previewPlan', () => {
  it('says everything about an installment that falls on a holiday', () => {
    expect(previewPlan(sip, { amount: '5000', rows: 1 })).toEqual([
      {
        number: 1,
        kind: 'purchase',
        installmentDay: '2022-08-15',
        processingDay: '2022-08-16',
        lastGoodDay: '2022-08-22',
        expiresOn: '2022-08-23',
        amount: '5000',
        generatedNow: false,
        skip: undefined,
        closedDays: [{ date: '2022-08-15', open: false, reason: 'holiday', name: 'Independence Day', coverage: 'announced' }],
        coverage: 'announced',
      },
    ])
  })

  it('lists all installments, or twelve of a perpetual plan, or as many as asked for', () => {
    const perpetual = planOf('monthly', 15, '2022-08-01', { numberOfInstallments: null })
    expect(previewPlan(sip, { amount: 1 })).toHaveLength(12)
    expect(previewPlan(perpetual, { amount: 1 })).toHaveLength(12)
    expect(previewPlan(perpetual, { amount: 1, rows: 30, from: 3 }).map((row) => row.number)).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 3),
    )
    expect(previewPlan(sip, { amount: 1, rows: 0 })).toEqual([])
    expect(previewPlan(sip, { amount: 1, from: 13 })).toEqual([])
  })

  it('takes a new amount from the first installment two calendar days after the change (domain §4.7)', () => {
    const amounts = (changedOn: string): readonly number[] =>
      previewPlan(sip, { amount: 1, amountChanges: [{ amount: 2, changedOn: d(changedOn) }], rows: 3 }).map((row) => row.amount)
    expect(amounts('2022-09-13')).toEqual([1, 2, 2])
    expect(amounts('2022-09-14')).toEqual([1, 1, 2])
  })

  it('takes the latest of several amounts, and of those of one day the last', () => {
    const amountChanges = [
      { amount: 4, changedOn: d('2022-10-01') },
      { amount: 2, changedOn: d('2022-09-01') },
      { amount: 3, changedOn: d('2022-09-01') },
    ]
    expect(previewPlan(sip, { amount: 1, amountChanges, rows: 4 }).map((row) => row.amount)).toEqual([1, 3, 4, 4])
  })

  it('marks skipped installments with the instruction that takes them', () => {
    const skip: SkipInstruction = { from: d('2022-09-01'), to: d('2022-10-31') }
    expect(previewPlan(sip, { amount: 1, skips: [skip], rows: 4 }).map((row) => row.skip)).toEqual([undefined, skip, skip, undefined])
  })

  it('is marked when the expiry lies beyond the announced days', () => {
    const late = planOf('monthly', 28, '2026-12-01', { numberOfInstallments: 1 })
    expect([...installments(late)][0]?.coverage).toBe('announced')
    expect(previewPlan(late, { amount: 1 })[0]?.coverage).toBe('estimated')
  })

  it('agrees with the schedule, and accounts for every day that a date moved', () => {
    const skips = datesBetween('2013-01-01', '2018-12-31').map((from): SkipInstruction => ({ from, to: addDays(from, 200) }))
    fc.assert(
      fc.property(anySchedule, skips, (schedule, skip) => {
        const rows = previewPlan(schedule, { amount: 'x', skips: [skip] })
        expect(rows.map(({ number, installmentDay, processingDay }) => ({ number, installmentDay, processingDay }))).toEqual(
          [...installments(schedule)].map(({ number, installmentDay, processingDay }) => ({ number, installmentDay, processingDay })),
        )
        for (const row of rows) {
          expect(addDays(row.installmentDay, row.closedDays.length)).toBe(row.processingDay)
          expect(row.closedDays.every((day) => !day.open)).toBe(true)
          expect(row.skip === undefined).toBe(row.installmentDay < skip.from || row.installmentDay > skip.to!)
          expect(row.lastGoodDay >= row.processingDay && row.expiresOn > row.lastGoodDay).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('explain', () => {
  type FirstRow = [day: number, registeredOn: string, more?: Partial<PlanTerms>, skips?: readonly SkipInstruction[]]

  it.each<[string, FirstRow, string]>([
    ['a date that stays', [16, '2022-08-01'], 'Installment 1 is collected and goes out on Tuesday 16 August 2022.'],
    [
      'a named holiday',
      [15, '2022-08-01'],
      'Installment 1 is collected on Monday 15 August 2022 and goes out on Tuesday 16 August 2022: 15 August is Independence Day.',
    ],
    [
      'a weekend and a holiday',
      [13, '2022-08-01', { kind: 'redemption' }],
      'Installment 1, due on Saturday 13 August 2022, is sent on Tuesday 16 August 2022: 13 August is a Saturday, 14 August is a Sunday, 15 August is Independence Day.',
    ],
    [
      'a holiday without a name',
      [23, '1997-01-05', { kind: 'switch' }],
      'Installment 1, due on Thursday 23 January 1997, is sent on Friday 24 January 1997: 23 January is a market holiday.',
    ],
    ['a redemption that stays', [16, '2022-08-01', { kind: 'redemption' }], 'Installment 1 is sent on Tuesday 16 August 2022.'],
    [
      'a first installment now, which no mandate pays (domain §4.4)',
      [15, '2022-08-12', { firstInstallmentNow: true }],
      'Installment 1 is to be paid and goes out on Friday 12 August 2022. No mandate pays it.',
    ],
    [
      'a first installment now on a holiday',
      [1, '2022-08-15', { firstInstallmentNow: true }],
      'Installment 1 is to be paid on Monday 15 August 2022 and goes out on Tuesday 16 August 2022: 15 August is Independence Day. No mandate pays it.',
    ],
    [
      'a skip',
      [16, '2022-08-01', {}, [{ from: d('2022-08-10'), to: d('2022-09-09') }]],
      'Installment 1, due on Tuesday 16 August 2022, is skipped (10 August to 9 September).',
    ],
    [
      'a skip without end',
      [16, '2022-08-01', {}, [{ from: d('2022-08-10'), to: null }]],
      'Installment 1, due on Tuesday 16 August 2022, is skipped (from 10 August until the plan ends).',
    ],
    [
      'an estimated year',
      [16, '2027-08-01'],
      'Installment 1 is collected and goes out on Monday 16 August 2027. The holidays of that year are estimated, not announced yet.',
    ],
    [
      'an unknown year',
      [16, '2029-08-01'],
      'Installment 1 is collected and goes out on Thursday 16 August 2029. The holidays of that year are not known; only weekends were left out.',
    ],
  ])('%s', (_, [day, registeredOn, more = {}, skips = []], expected) => {
    const [row] = previewPlan(planOf('monthly', day, registeredOn, more), { amount: '5000', rows: 1, skips })
    expect(explain(row!)).toBe(expected)
  })

  it('lets the mandate pay from the second installment on', () => {
    const schedule = planOf('monthly', 15, '2022-08-12', { firstInstallmentNow: true })
    expect(previewPlan(schedule, { amount: 1, rows: 3 }).map((row) => row.generatedNow)).toEqual([true, false, false])
  })

  it('names the amount as it is given', () => {
    const [row] = previewPlan(sip, { amount: 5000, rows: 1, from: 2 })
    expect(explain(row!, { amount: '₹5,000' })).toBe('Installment 2 of ₹5,000 is collected and goes out on Thursday 15 September 2022.')
  })
})
