import { describe, expect, it } from 'vitest'
import { listInstallments, planSchedule, type Frequency, type PlanTerms } from '../src/index.js'
import { d, equity } from './calendars.js'
import { planOf } from './plans.js'

const firstDay = (frequency: Frequency, day: number | null, registeredOn: string, more: Partial<PlanTerms> = {}): string =>
  listInstallments(planOf(frequency, day, registeredOn, more), 1)[0]!.installmentDay

describe('the terms of a schedule', () => {
  const given = { kind: 'purchase', systematic: true, frequency: 'daily', numberOfInstallments: 5, registeredOn: d('2022-08-01') } as const
  const filled = {
    ...given,
    installmentDay: null,
    activationDate: null,
    gateway: 'rta',
    firstInstallmentNow: false,
    monthEnd: 'reject',
  }

  it('have every default filled in, whether a member is left out or empty', () => {
    const empty = { installmentDay: null, activationDate: null, gateway: undefined, firstInstallmentNow: undefined, monthEnd: undefined }
    for (const terms of [given, { ...given, ...empty }, { ...given, installmentDay: undefined }]) {
      expect(planSchedule(terms, { calendar: equity }).terms).toEqual(filled)
    }
  })

  it('rest on announced days when no calendar decides where the plan begins', () => {
    expect(planOf('monthly', 15, '2029-08-01').startCoverage).toBe('announced')
  })
})

describe('a first installment now (domain §4.4)', () => {
  it.each([
    ['before the registration', '2024-12-31'],
    ['on the day of registration', '2025-01-10'],
  ])('goes with an activation date %s', (_, activationDate) => {
    const more = { firstInstallmentNow: true, activationDate: d(activationDate) }
    expect(firstDay('monthly', 5, '2025-01-10', more)).toBe('2025-01-10')
  })
})

describe('the minimum gap (domain §4.3)', () => {
  // The day after the registration is the earliest there is.
  it.each([
    ['quarterly', 14, '2023-11-13', '2023-11-14'],
    ['quarterly', 14, '2023-11-14', '2024-02-14'],
    ['half_yearly', 14, '2023-11-13', '2023-11-14'],
    ['half_yearly', 14, '2023-11-14', '2024-05-14'],
    ['yearly', 14, '2023-11-13', '2023-11-14'],
    ['yearly', 14, '2023-11-14', '2024-11-14'],
  ] as const)('of a %s plan, day %d, registered %s, ends on %s', (frequency, day, registeredOn, expected) => {
    expect(firstDay(frequency, day, registeredOn)).toBe(expected)
  })

  // Registered on Friday 29 July 2022: the seventh working day is 10 August, for 9 August is a holiday.
  it.each([
    ['monthly', 9, '2022-09-09'],
    ['monthly', 10, '2022-08-10'],
    ['quarterly', 9, '2022-10-09'],
    ['quarterly', 30, '2022-10-30'],
  ] as const)('reaches into the next month on bse: %s, day %d, begins on %s', (frequency, day, expected) => {
    expect(firstDay(frequency, day, '2022-07-29', { gateway: 'bse', systematic: true, monthEnd: 'roll' })).toBe(expected)
  })
})

it('lists up to a million rows, or as many as there are', () => {
  expect(listInstallments(planOf('monthly', 10, '2023-01-01'), 1_000_000)).toHaveLength(5)
  expect(listInstallments(planOf('monthly', 10, '2023-01-01'), 0)).toEqual([])
})
