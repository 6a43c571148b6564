import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  frequencies,
  installmentAt,
  installmentDays,
  installments,
  installmentsThrough,
  isDueOn,
  listInstallments,
  nextAfter,
  planSchedule,
  readFrequency,
  type Frequency,
  type Gateway,
  type PlanSchedule,
  type PlanTerms,
} from '../src/index.js'
import { d, datesBetween, equity } from './calendars.js'
import { anySchedule, anyTerms, plan, planOf } from './plans.js'
import { walkInstallments } from './walk.js'

const daysOf = (schedule: PlanSchedule, count = 5): readonly string[] => listInstallments(schedule, count).map((row) => row.installmentDay)

describe('the two dates of an installment (domain §4.1)', () => {
  it('keeps the installment day on a holiday and moves the processing day', () => {
    expect(installmentAt(planOf('monthly', 15, '2022-08-01'), 1)).toEqual({
      number: 1,
      installmentDay: '2022-08-15',
      processingDay: '2022-08-16',
      coverage: 'announced',
    })
  })
})

describe('slots (domain §4.2)', () => {
  it.each<[Frequency, number | null, string, readonly string[]]>([
    ['daily', null, '2022-08-11', ['2022-08-12', '2022-08-16', '2022-08-17', '2022-08-18', '2022-08-19']],
    ['calendar_day_daily', null, '2022-08-11', ['2022-08-12', '2022-08-13', '2022-08-14', '2022-08-15', '2022-08-16']],
    ['day_in_a_week', 1, '2022-08-01', ['2022-08-08', '2022-08-15', '2022-08-22', '2022-08-29', '2022-09-05']],
    ['day_in_a_fortnight', 5, '2022-08-01', ['2022-08-05', '2022-08-19', '2022-09-02', '2022-09-16', '2022-09-30']],
    ['four_times_a_month', 26, '2023-03-01', ['2023-03-26', '2023-04-05', '2023-04-12', '2023-04-19', '2023-04-26']],
    ['four_times_a_month', 1, '2023-02-28', ['2023-03-01', '2023-03-08', '2023-03-15', '2023-03-22', '2023-04-01']],
    ['twice_a_month', 26, '2023-03-01', ['2023-03-26', '2023-04-12', '2023-04-26', '2023-05-12', '2023-05-26']],
    ['twice_a_month', 1, '2023-02-28', ['2023-03-01', '2023-03-15', '2023-04-01', '2023-04-15', '2023-05-01']],
    ['monthly', 28, '2023-01-15', ['2023-01-28', '2023-02-28', '2023-03-28', '2023-04-28', '2023-05-28']],
    ['quarterly', 10, '2023-11-05', ['2023-11-10', '2024-02-10', '2024-05-10', '2024-08-10', '2024-11-10']],
    ['half_yearly', 10, '2023-11-05', ['2023-11-10', '2024-05-10', '2024-11-10', '2025-05-10', '2025-11-10']],
    ['yearly', 10, '2022-11-05', ['2022-11-10', '2023-11-10', '2024-11-10', '2025-11-10', '2026-11-10']],
  ])('%s, day %s, registered %s', (frequency, day, registeredOn, expected) => {
    expect(daysOf(planOf(frequency, day, registeredOn))).toEqual(expected)
  })

  it.each([
    [31, '2023-01-15', ['2023-01-31', '2023-03-01', '2023-03-31', '2023-05-01', '2023-05-31']],
    [30, '2024-01-15', ['2024-01-30', '2024-03-01', '2024-03-30', '2024-04-30', '2024-05-30']],
    [29, '2024-01-30', ['2024-02-29', '2024-03-29', '2024-04-29', '2024-05-29', '2024-06-29']],
    [29, '2023-01-30', ['2023-03-01', '2023-03-29', '2023-04-29', '2023-05-29', '2023-06-29']],
    [31, '2023-02-28', ['2023-03-01', '2023-03-31', '2023-05-01', '2023-05-31', '2023-07-01']],
  ])('day %d rolls to day 1 of the next month when asked to, registered %s', (day, registeredOn, expected) => {
    expect(daysOf(planOf('monthly', day, registeredOn, { monthEnd: 'roll' }))).toEqual(expected)
  })
})

describe('the first installment (domain §4.3)', () => {
  it.each<[Frequency, number, string, string | null, readonly string[]]>([
    ['monthly', 15, '2022-08-15', null, ['2022-09-15']],
    ['monthly', 16, '2022-08-15', null, ['2022-08-16']],
    ['quarterly', 1, '2022-07-21', '2022-08-15', ['2022-09-01']],
    ['quarterly', 1, '2022-07-21', null, ['2022-10-01']],
    ['quarterly', 25, '2022-07-21', null, ['2022-07-25']],
    ['twice_a_month', 22, '2023-02-28', null, ['2023-03-22', '2023-04-08', '2023-04-22']],
    ['four_times_a_month', 22, '2023-02-28', null, ['2023-03-22', '2023-04-01', '2023-04-08', '2023-04-15', '2023-04-22']],
    // ondc, from the vendor's guides
    ['monthly', 1, '2025-01-01', null, ['2025-02-01', '2025-03-01']],
    ['monthly', 2, '2025-01-01', null, ['2025-01-02', '2025-02-02']],
    ['monthly', 28, '2025-01-01', null, ['2025-01-28', '2025-02-28']],
    ['monthly', 3, '2024-12-03', null, ['2025-01-03']],
  ])('%s, day %d, registered %s, activated %s: %j', (frequency, day, registeredOn, activationDate, expected) => {
    const schedule = planOf(frequency, day, registeredOn, { activationDate: activationDate === null ? null : d(activationDate) })
    expect(daysOf(schedule, expected.length)).toEqual(expected)
  })

  it.each([
    // registered Friday 2022-08-05: working days 8, 10, 11, 12, 16, 17, 18 (9 August and 15 August are holidays)
    [18, '2022-08-18'],
    [17, '2022-09-17'],
  ])('a systematic purchase on bse allows the seventh working day itself: day %d', (day, expected) => {
    const schedule = planOf('monthly', day, '2022-08-05', { gateway: 'bse', systematic: true })
    expect(daysOf(schedule, 1)).toEqual([expected])
  })

  it.each<Partial<PlanTerms>>([
    { gateway: 'bse', systematic: false },
    { gateway: 'bse', systematic: true, kind: 'redemption' },
    { gateway: 'bse', systematic: true, kind: 'switch' },
    { gateway: 'rta', systematic: true },
  ])('any other plan waits one calendar day: %j', (more) => {
    expect(daysOf(planOf('monthly', 6, '2022-08-05', more), 1)).toEqual(['2022-08-06'])
  })

  it('starts on the activation date itself, and on any month of the quarter from it', () => {
    expect(daysOf(planOf('monthly', 15, '2022-07-21', { activationDate: d('2022-09-15') }), 1)).toEqual(['2022-09-15'])
    expect(daysOf(planOf('quarterly', 14, '2022-07-21', { activationDate: d('2022-08-15') }), 2)).toEqual(['2022-09-14', '2022-12-14'])
  })

  it('keeps the minimum gap when the activation date lies before it', () => {
    expect(daysOf(planOf('monthly', 21, '2022-07-21', { activationDate: d('2022-07-21') }), 1)).toEqual(['2022-08-21'])
  })
})

describe('the first installment now (domain §4.4)', () => {
  it.each<[Frequency, number | null, string, readonly string[]]>([
    ['monthly', 1, '2025-01-01', ['2025-01-01', '2025-02-01']],
    ['monthly', 2, '2025-01-01', ['2025-01-01', '2025-02-02']],
    ['monthly', 28, '2025-01-01', ['2025-01-01', '2025-02-28']],
    ['daily', null, '2025-01-10', ['2025-01-10', '2025-01-13', '2025-01-14']],
    ['calendar_day_daily', null, '2025-01-10', ['2025-01-10', '2025-01-11', '2025-01-12']],
    // a Tuesday; the week's Friday is stood in for, and so is its Monday
    ['day_in_a_week', 5, '2025-01-07', ['2025-01-07', '2025-01-17', '2025-01-24']],
    ['day_in_a_week', 1, '2025-01-07', ['2025-01-07', '2025-01-13', '2025-01-20']],
    ['day_in_a_fortnight', 5, '2025-01-07', ['2025-01-07', '2025-01-24', '2025-02-07']],
    ['day_in_a_fortnight', 2, '2025-01-07', ['2025-01-07', '2025-01-21', '2025-02-04']],
    ['four_times_a_month', 22, '2025-01-03', ['2025-01-03', '2025-02-22', '2025-03-01', '2025-03-08']],
    ['twice_a_month', 8, '2025-01-03', ['2025-01-03', '2025-02-08', '2025-02-22']],
    ['quarterly', 25, '2022-07-21', ['2022-07-21', '2022-10-25', '2023-01-25']],
    ['half_yearly', 1, '2022-07-21', ['2022-07-21', '2023-01-01', '2023-07-01']],
    ['yearly', 25, '2022-07-21', ['2022-07-21', '2023-07-25', '2024-07-25']],
  ])('%s, day %s, registered %s: %j', (frequency, day, registeredOn, expected) => {
    expect(daysOf(planOf(frequency, day, registeredOn, { firstInstallmentNow: true }), expected.length)).toEqual(expected)
  })

  it('is outside the minimum gap on bse, and the second does not wait for it', () => {
    const schedule = planOf('day_in_a_week', 1, '2025-01-10', { firstInstallmentNow: true, gateway: 'bse', systematic: true })
    expect(daysOf(schedule, 2)).toEqual(['2025-01-10', '2025-01-13'])
  })

  it('may be the only one', () => {
    const schedule = planOf('monthly', 5, '2025-01-10', { firstInstallmentNow: true, numberOfInstallments: 1 })
    expect(daysOf(schedule)).toEqual(['2025-01-10'])
    expect(nextAfter(schedule, d('2025-01-10'))).toBeUndefined()
  })

  it.each<Partial<PlanTerms>>([{ kind: 'redemption' }, { kind: 'switch' }, { activationDate: d('2025-02-01') }])(
    'is refused with %j',
    (more) => {
      expect(() => planOf('monthly', 5, '2025-01-10', { firstInstallmentNow: true, ...more })).toThrow(
        expect.objectContaining({ code: 'SCHEDULE_FIRST_NOW_NOT_ALLOWED' }),
      )
    },
  )
})

describe('bad terms', () => {
  const months = { from: 1, to: 28 }
  it.each<[Frequency, number | null | undefined, object]>([
    ['monthly', 31, months],
    ['monthly', 29, months],
    ['monthly', 0, months],
    ['monthly', -1, months],
    ['monthly', 1.5, months],
    ['monthly', null, months],
    ['monthly', undefined, months],
    ['quarterly', 30, months],
    ['twice_a_month', 29, months],
    ['four_times_a_month', 0, months],
    ['day_in_a_week', 6, { from: 1, to: 5 }],
    ['day_in_a_fortnight', 0, { from: 1, to: 5 }],
  ])('%s refuses installment day %s', (frequency, installmentDay, accepted) => {
    expect(() => plan({ frequency, installmentDay, registeredOn: d('2022-08-01') })).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_INSTALLMENT_DAY_INVALID', context: { frequency, installmentDay, accepted } }),
    )
  })

  it.each<[Frequency, number]>([
    ['monthly', 32],
    ['twice_a_month', 29],
    ['four_times_a_month', 30],
    ['day_in_a_week', 6],
  ])('%s refuses installment day %d even when it may roll', (frequency, installmentDay) => {
    expect(() => planOf(frequency, installmentDay, '2022-08-01', { monthEnd: 'roll' })).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_INSTALLMENT_DAY_INVALID' }),
    )
  })

  it.each<Frequency>(['daily', 'calendar_day_daily'])('%s refuses any installment day', (frequency) => {
    expect(() => planOf(frequency, 1, '2022-08-01')).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_INSTALLMENT_DAY_FORBIDDEN', context: { frequency, installmentDay: 1, accepted: null } }),
    )
  })

  it.each([0, -3, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d installments', (numberOfInstallments) => {
    expect(() => planOf('monthly', 1, '2022-08-01', { numberOfInstallments })).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_COUNT_INVALID', context: { numberOfInstallments, accepted: { from: 1 } } }),
    )
  })

  it.each(['sporadic', 'Monthly', 'hourly', ''])('refuses the frequency %o with the accepted ones', (frequency) => {
    expect(() => planOf(frequency as Frequency, 1, '2022-08-01')).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_FREQUENCY_UNKNOWN', context: { frequency, accepted: frequencies } }),
    )
  })

  it.each(['BSE', 'cybrillapoa', ''])(
    'refuses the gateway %o with the accepted ones: its minimum gap would be a guess (domain §4.3)',
    (gateway) => {
      expect(() => planOf('monthly', 1, '2022-08-15', { gateway: gateway as Gateway })).toThrow(
        expect.objectContaining({ code: 'SCHEDULE_GATEWAY_UNKNOWN', context: { gateway, accepted: ['rta', 'ondc', 'bse'] } }),
      )
    },
  )

  it('refuses an unknown kind and a malformed date', () => {
    expect(() => planOf('monthly', 1, '2022-08-01', { kind: 'sip' as PlanTerms['kind'] })).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_KIND_UNKNOWN' }),
    )
    const terms = { kind: 'purchase', systematic: false, frequency: 'monthly', installmentDay: 1, numberOfInstallments: 1 } as const
    for (const wrong of [{ registeredOn: '2022-02-30' }, { registeredOn: '2022-02-01', activationDate: '1 March' }]) {
      expect(() => planSchedule({ ...terms, ...wrong } as PlanTerms, { calendar: equity })).toThrow(
        expect.objectContaining({ code: 'SCHEDULE_DATE_INVALID' }),
      )
    }
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_001])('refuses a list of %d rows', (rows) => {
    expect(() => listInstallments(planOf('monthly', 1, '2022-08-01'), rows)).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_ROWS_INVALID', context: { rows, accepted: { from: 0, to: 1_000_000 } } }),
    )
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses installment number %d', (number) => {
    expect(() => installmentAt(planOf('monthly', 1, '2022-08-01'), number)).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_INSTALLMENT_NUMBER_INVALID' }),
    )
  })
})

describe('readFrequency and installmentDays', () => {
  it('read the alias of the documents and v1', () => {
    expect(readFrequency('half-yearly')).toBe('half_yearly')
    expect(readFrequency('MONTHLY')).toBe('monthly')
    expect(frequencies.map(readFrequency)).toEqual(frequencies)
  })

  it('tell the days that a frequency takes', () => {
    expect(installmentDays('monthly')).toEqual({ from: 1, to: 28 })
    expect(installmentDays('yearly', 'roll')).toEqual({ from: 1, to: 31 })
    expect(installmentDays('twice_a_month', 'roll')).toEqual({ from: 1, to: 28 })
    expect(installmentDays('day_in_a_week')).toEqual({ from: 1, to: 5 })
    expect(installmentDays('daily')).toBeUndefined()
  })
})

describe('laws', () => {
  it('finds the dates that walking day by day through the rules finds', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(daysOf(planSchedule(terms, { calendar: equity }), 1000)).toEqual(walkInstallments(terms))
      }),
      { numRuns: 2000 },
    )
  })

  it('has exactly the number of installments, numbered from 1, strictly rising', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        const rows = listInstallments(schedule, 1000)
        expect(rows.map((row) => row.number)).toEqual(Array.from({ length: schedule.numberOfInstallments! }, (_, i) => i + 1))
        expect(rows.every((row, i) => i === 0 || row.installmentDay > rows[i - 1]!.installmentDay)).toBe(true)
      }),
    )
  })

  it('processes on the first business day on or after the installment day', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        for (const { installmentDay, processingDay } of installments(schedule)) {
          expect(processingDay).toBe(nextOpen(installmentDay))
        }
      }),
    )
  })

  it('gives the same by random access, by iteration and as a list', () => {
    fc.assert(
      fc.property(anySchedule, fc.integer({ min: 1, max: 45 }), fc.integer({ min: 0, max: 45 }), (schedule, from, count) => {
        const all = [...installments(schedule)]
        expect([...installments(schedule, { from })]).toEqual(all.slice(from - 1))
        expect(listInstallments(schedule, count, { from })).toEqual(all.slice(from - 1, from - 1 + count))
        expect(all.map(({ number }) => installmentAt(schedule, number))).toEqual(all)
        expect(installmentAt(schedule, all.length + 1)).toBeUndefined()
      }),
    )
  })

  it('answers questions about a date as a search through the list does', () => {
    fc.assert(
      fc.property(anySchedule, datesBetween('2012-12-01', '2026-12-31'), (schedule, date) => {
        const all = listInstallments(schedule, 1000)
        expect(installmentsThrough(schedule, date)).toBe(all.filter((row) => row.installmentDay <= date).length)
        expect(nextAfter(schedule, date)).toEqual(all.find((row) => row.installmentDay > date))
        expect(isDueOn(schedule, date)).toBe(all.some((row) => row.installmentDay === date))
      }),
    )
  })

  it('is due on each of its own days', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        expect(listInstallments(schedule, 1000).every((row) => isDueOn(schedule, row.installmentDay))).toBe(true)
      }),
    )
  })

  it('with n installments is a prefix of the one with n + 1', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const longer = { ...terms, numberOfInstallments: terms.numberOfInstallments! + 1 }
        const rows = listInstallments(planSchedule(terms, { calendar: equity }), 1000)
        expect(listInstallments(planSchedule(longer, { calendar: equity }), rows.length)).toEqual(rows)
      }),
    )
  })

  it('goes on for ever when perpetual, and is lazy', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const perpetual = planSchedule({ ...terms, numberOfInstallments: null }, { calendar: equity })
        const counted = listInstallments(planSchedule(terms, { calendar: equity }), 1000)
        expect(listInstallments(perpetual, counted.length)).toEqual(counted)
        expect(installmentAt(perpetual, 2000)?.number).toBe(2000)
        expect(nextAfter(perpetual, counted.at(-1)!.installmentDay)?.number).toBe(counted.length + 1)
      }),
    )
  })
})

describe('coverage', () => {
  it('depends on the processing day for calendar slots', () => {
    const schedule = planOf('monthly', 28, '2026-11-01', { numberOfInstallments: 15 })
    expect(listInstallments(schedule, 15).map((row) => row.coverage)).toEqual([
      'announced',
      'announced',
      ...Array.from({ length: 12 }, () => 'estimated'),
      'outside',
    ])
  })

  it('depends on every day since the start for a plan on every business day', () => {
    const schedule = planOf('daily', null, '1996-12-30', { numberOfInstallments: 500 })
    expect(installmentAt(schedule, 400)?.coverage).toBe('outside')
    expect(installmentAt(planOf('daily', null, '1997-01-01'), 5)?.coverage).toBe('announced')
  })

  it('is that of the minimum gap when the calendar decided where the plan begins', () => {
    const schedule = planOf('monthly', 20, '2026-12-28', { gateway: 'bse', systematic: true })
    expect(installmentAt(schedule, 1)).toMatchObject({ installmentDay: '2027-01-20', coverage: 'estimated' })
    const now = planOf('monthly', 20, '2026-12-28', { gateway: 'bse', systematic: true, firstInstallmentNow: true })
    expect(installmentAt(now, 1)?.coverage).toBe('announced')
    const late = planOf('monthly', 20, '2027-12-28', { gateway: 'bse', systematic: true })
    expect(installmentAt(late, 1)?.coverage).toBe('outside')
  })

  it.each([
    ['monthly', 20, '1997-01-20'],
    ['daily', null, '1997-01-08'],
  ] as const)('marks a %s plan on bse that was registered before the calendar begins', (frequency, day, first) => {
    const schedule = planOf(frequency, day, '1996-12-30', { gateway: 'bse', systematic: true })
    expect(installmentAt(schedule, 1)).toMatchObject({ installmentDay: first, coverage: 'outside' })
    expect(installmentAt({ ...schedule, startCoverage: 'announced' }, 1)?.coverage).toBe('announced')
  })

  it('lets isDueOn and installmentsThrough throw outside for a plan on every business day, and answer for the others', () => {
    const perpetual = { numberOfInstallments: null }
    expect(() => isDueOn(planOf('daily', null, '2026-12-30', perpetual), d('2028-01-03'))).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_OUTSIDE_COVERAGE' }),
    )
    expect(() => installmentsThrough(planOf('daily', null, '2026-12-30', perpetual), d('2028-01-03'))).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_OUTSIDE_COVERAGE' }),
    )
    expect(nextAfter(planOf('daily', null, '2026-12-30', perpetual), d('2028-01-03'))?.coverage).toBe('outside')
    expect(isDueOn(planOf('monthly', 3, '2026-12-30', perpetual), d('2028-01-03'))).toBe(true)
    expect(installmentsThrough(planOf('monthly', 3, '2026-12-30', perpetual), d('2028-01-03'))).toBe(13)
  })
})

function nextOpen(date: string): string {
  let day = d(date)
  while (equity.closedDays.has(dayNumber(day)) || [0, 6].includes(new Date(day).getUTCDay())) day = addDays(day, 1)
  return day
}

function dayNumber(date: string): number {
  return Date.parse(date) / 86_400_000
}
