import fc from 'fast-check'
import {
  frequencies,
  installmentDays,
  planSchedule,
  type CivilDate,
  type Frequency,
  type MonthEnd,
  type OrderKind,
  type PlanSchedule,
  type PlanTerms,
} from '../src/index.js'
import { d, datesBetween, equity } from './calendars.js'

/** A purchase plan on gateway rta with the given terms. */
export function plan(terms: Partial<PlanTerms> & { readonly frequency: Frequency; readonly registeredOn: CivilDate }): PlanSchedule {
  return planSchedule({ kind: 'purchase', systematic: false, numberOfInstallments: 5, ...terms }, { calendar: equity })
}

/** A purchase plan from plain texts, for tables. */
export function planOf(
  frequency: Frequency,
  installmentDay: number | null,
  registeredOn: string,
  more: Partial<PlanTerms> = {},
): PlanSchedule {
  return plan({ frequency, installmentDay, registeredOn: d(registeredOn), ...more })
}

const registration = datesBetween('2013-01-01', '2016-12-31')

/** Terms of every kind that `planSchedule` accepts, over announced years. */
export const anyTerms: fc.Arbitrary<PlanTerms> = fc
  .record({ frequency: fc.constantFrom(...frequencies), monthEnd: fc.constantFrom<MonthEnd>('reject', 'roll') })
  .chain(({ frequency, monthEnd }) => {
    const days = installmentDays(frequency, monthEnd)
    return fc.record({
      kind: fc.constantFrom<OrderKind>('purchase', 'redemption', 'switch'),
      systematic: fc.boolean(),
      gateway: fc.constantFrom('rta' as const, 'bse' as const, 'ondc' as const),
      frequency: fc.constant(frequency),
      monthEnd: fc.constant(monthEnd),
      installmentDay: days === undefined ? fc.constant(null) : fc.integer({ min: days.from, max: days.to }),
      numberOfInstallments: fc.integer({ min: 1, max: frequency === 'yearly' || frequency === 'half_yearly' ? 9 : 40 }),
      registeredOn: registration,
      activationDate: fc.option(datesBetween('2013-01-01', '2017-12-31'), { nil: null }),
      firstInstallmentNow: fc.boolean(),
    })
  })
  .map((terms) => ({
    ...terms,
    firstInstallmentNow: terms.firstInstallmentNow && terms.kind === 'purchase' && (terms.activationDate ?? '') <= terms.registeredOn,
  }))

/** Schedules of every kind, before any change. */
export const anySchedule: fc.Arbitrary<PlanSchedule> = anyTerms.map((terms) => planSchedule(terms, { calendar: equity }))

/** Schedules whose day can be changed: not systematic, on rta, not daily. */
export const changeableSchedule: fc.Arbitrary<PlanSchedule> = anyTerms
  .filter(({ frequency }) => frequency !== 'daily' && frequency !== 'calendar_day_daily')
  .map((terms) => planSchedule({ ...terms, systematic: false, gateway: 'rta' }, { calendar: equity }))
