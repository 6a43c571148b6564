import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  planFrequency,
  planInstallmentDay,
  planInstallments,
  type PlanDraft,
  type PlannedSchemes,
  type SystematicPlans,
} from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'
import { from, offering, plan, purchase, summary, switched, to } from './fixture.js'

const sip = (plans: SystematicPlans): PlannedSchemes => ({ kind: 'purchase', scheme: buildScheme({ sip: plans }) })
const stp = (out: SystematicPlans, into: SystematicPlans): PlannedSchemes => ({
  kind: 'switch',
  from: { ...from, stpOut: out },
  to: { ...to, stpIn: into },
})
const any = { ...plan, systematic: false }
const all = (...names: string[]): SystematicPlans => ({
  allowed: true,
  frequencies: Object.assign({}, ...names.map((name) => offering(name).frequencies)) as SystematicPlans['frequencies'],
})
const names = [
  'daily',
  'calendar_day_daily',
  'day_in_a_week',
  'four_times_a_month',
  'day_in_a_fortnight',
  'twice_a_month',
  'monthly',
  'quarterly',
  'half_yearly',
  'yearly',
]

describe('the frequency of a plan (domain §4.2)', () => {
  it.each([...names, 'half-yearly'])('%s is known; a systematic plan needs a scheme that offers it', (frequency) => {
    expect(planFrequency({ ...any, frequency }, purchase)).toEqual([])
    expect(planFrequency({ ...plan, frequency }, sip(all(...names)))).toEqual([])
    expect(planFrequency({ ...plan, frequency }, sip({ allowed: true, frequencies: {} })).map(({ code }) => code)).toEqual([
      'SCHEMES_FREQUENCY_NOT_OFFERED',
    ])
  })

  it.each<[string, PlanDraft, PlannedSchemes, string | undefined]>([
    ['MONTHLY', any, purchase, 'monthly'],
    ['Half-Yearly', any, purchase, 'half_yearly'],
    ['day in a week', any, purchase, 'day_in_a_week'],
    ['Half-Yearly', plan, purchase, undefined],
    ['sporadic', any, purchase, undefined],
    ['constructor', plan, purchase, undefined],
  ])('%s is unknown', (frequency, draft, planned, nearest) => {
    expect(summary(planFrequency({ ...draft, frequency }, planned))).toEqual([['FREQUENCY_UNKNOWN', 'frequency', nearest]])
  })

  it.each<[string, string[], string | undefined]>([
    ['daily', ['monthly', 'day_in_a_week'], 'day_in_a_week'],
    ['quarterly', ['monthly', 'half_yearly'], 'half_yearly'],
    ['twice_a_month', ['daily', 'monthly'], 'monthly'],
    ['monthly', ['every_payday'], undefined],
    ['monthly', [], undefined],
  ])('%s, where %o are offered, has %s nearest', (frequency, offered, nearest) => {
    const [issue] = planFrequency({ ...plan, frequency }, sip(all(...offered)))
    expect([issue?.code, issue?.nearest, issue?.context['offered']]).toEqual(['SCHEMES_FREQUENCY_NOT_OFFERED', nearest, offered])
  })

  it('must be offered by both schemes of an STP, and says which does not', () => {
    const [issue, ...more] = planFrequency(plan, stp(all('monthly', 'daily'), all('daily')))
    expect([issue?.message, issue?.context['scheme'], issue?.nearest, more]).toEqual([
      'INF173K02FE5: Frequency monthly is not offered; offered: daily.',
      to.isin,
      'daily',
      [],
    ])
  })
})

describe('the installment day of a plan (domain §4.2)', () => {
  it.each<[string, number | null | undefined, unknown[]]>([
    ['daily', null, []],
    ['daily', undefined, []],
    ['calendar_day_daily', undefined, []],
    ['daily', 1, ['INSTALLMENT_DAY_FORBIDDEN', 'null']],
    ['calendar_day_daily', 0, ['INSTALLMENT_DAY_FORBIDDEN', 'null']],
    ['day_in_a_week', 1, []],
    ['day_in_a_week', 5, []],
    ['day_in_a_week', 6, ['INSTALLMENT_DAY_INVALID', '5']],
    ['day_in_a_fortnight', 0, ['INSTALLMENT_DAY_INVALID', '1']],
    ['four_times_a_month', 28, []],
    ['twice_a_month', 29, ['INSTALLMENT_DAY_INVALID', '28']],
    ['monthly', 28, []],
    ['monthly', 31, ['INSTALLMENT_DAY_INVALID', '28']],
    ['monthly', 2.5, ['INSTALLMENT_DAY_INVALID', '2']],
    ['monthly', NaN, ['INSTALLMENT_DAY_INVALID', undefined]],
    ['monthly', null, ['INSTALLMENT_DAY_INVALID', undefined]],
    ['half-yearly', undefined, ['INSTALLMENT_DAY_INVALID', undefined]],
    ['yearly', 15, []],
    ['sporadic', 31, []],
  ])('of a %s plan: %s gives %o', (frequency, installment_day, expected) => {
    const found = summary(planInstallmentDay({ ...any, frequency, installment_day }, purchase))
    expect(found.flatMap(([code, , nearest]) => [code, nearest])).toEqual(expected)
  })

  it.each<[string, number[] | null, number, unknown[]]>([
    ['monthly', [1, 7, 28], 7, []],
    ['monthly', [1, 7, 28], 4, ['INSTALLMENT_DAY_NOT_OFFERED', '1']],
    ['monthly', [1, 7, 28], 31, ['INSTALLMENT_DAY_INVALID', '28']],
    ['monthly', [30, 31], 28, ['INSTALLMENT_DAY_NOT_OFFERED', undefined]],
    ['monthly', [], 28, ['INSTALLMENT_DAY_NOT_OFFERED', undefined]],
    ['monthly', null, 28, []],
    ['day_in_a_week', [1, 2, 7, 10], 2, []],
    ['day_in_a_week', [1, 2, 7, 10], 5, ['INSTALLMENT_DAY_NOT_OFFERED', '2']],
    ['yearly', [1, 7, 28], 7, []],
  ])('of a systematic %s plan where the dates are %o: %s gives %o', (frequency, days, installment_day, expected) => {
    const found = summary(planInstallmentDay({ ...plan, frequency, installment_day }, sip(offering(frequency, { days }))))
    expect(found.flatMap(([code, , nearest]) => [code, nearest])).toEqual(expected)
  })

  it('asks no date of a daily SIP, whose scheme lists none', () => {
    const draft = { ...plan, frequency: 'daily', installment_day: null }
    expect(planInstallmentDay(draft, sip(offering('daily', { days: [] })))).toEqual([])
  })

  it('is on the dates of both schemes of an STP', () => {
    const planned = stp(offering('monthly', { days: [1, 10, 20] }), offering('monthly', { days: [10, 15] }))
    const [issue, ...more] = planInstallmentDay({ ...plan, installment_day: 15 }, planned)
    expect([issue?.message, issue?.nearest, more]).toEqual([
      'INF173K01FE6: Installment day 15 is not offered; the days of monthly are 1, 10, 20.',
      10,
      [],
    ])
  })

  it('has the closest day that passes as its nearest', () => {
    const days = fc.option(fc.array(fc.integer({ min: 1, max: 31 })))
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: -5, max: 40 }), days, days, (frequency, installment_day, out, into) => {
        const planned = stp(offering(frequency, { days: out }), offering(frequency, { days: into }))
        const passes = (day: number | null) => planInstallmentDay({ ...plan, frequency, installment_day: day }, planned).length === 0
        for (const { nearest } of planInstallmentDay({ ...plan, frequency, installment_day }, planned)) {
          const passing = [null, ...Array.from({ length: 31 }, (_, index) => index + 1)].filter(passes)
          const [best] = passing.sort((a, b) => Math.abs(Number(a) - installment_day) - Math.abs(Number(b) - installment_day))
          expect(nearest).toBe(best)
        }
      }),
    )
  })
})

describe('the installments of a plan (domain §5)', () => {
  it.each<[string, PlanDraft, PlannedSchemes, number, unknown[]]>([
    ['a SIP of the least count', plan, purchase, 6, []],
    ['a SIP below it', plan, purchase, 5, ['INSTALLMENTS_BELOW_MINIMUM', '6']],
    ['a plan that is not systematic', any, purchase, 1, []],
    ['no installment', any, switched, 0, ['INSTALLMENTS_BELOW_MINIMUM', '1']],
    ['half an installment more', any, purchase, 2.5, ['INSTALLMENTS_NOT_WHOLE', '2']],
    ['1200 installments', plan, purchase, 1200, []],
    ['1201 installments', any, purchase, 1201, ['INSTALLMENTS_ABOVE_MAXIMUM', '1200']],
    ['a scheme without a least count', plan, sip(offering('monthly')), 1, []],
    [
      'a scheme whose least count is zero',
      plan,
      sip(offering('monthly', { minimumInstallments: 0 })),
      0,
      ['INSTALLMENTS_BELOW_MINIMUM', '1'],
    ],
    [
      'a scheme whose least count no plan may have',
      plan,
      sip(offering('monthly', { minimumInstallments: 1201 })),
      12,
      ['INSTALLMENTS_BELOW_MINIMUM', undefined],
    ],
    ['a scheme that does not offer the frequency', { ...plan, frequency: 'yearly' }, purchase, 1, []],
    [
      'the larger count of an STP',
      plan,
      stp(offering('monthly', { minimumInstallments: 4 }), offering('monthly', { minimumInstallments: 9 })),
      8,
      ['INSTALLMENTS_BELOW_MINIMUM', '9'],
    ],
  ])('%s', (_, draft, planned, number_of_installments, expected) => {
    const found = summary(planInstallments({ ...draft, number_of_installments }, planned))
    expect(found.flatMap(([code, , nearest]) => [code, nearest])).toEqual(expected)
  })
})
