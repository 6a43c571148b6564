import { CodedError } from '@foliokit/errors'
import { cadenceOf, type Frequency } from './frequency.js'

/** What to do with installment days 29, 30 and 31: refuse them, or let a day missing from a month become day 1 of the next month. */
export type MonthEnd = 'reject' | 'roll'

/** The installment days that a frequency takes, both ends included; `undefined` when it takes none. */
export interface InstallmentDayRange {
  readonly from: number
  readonly to: number
}

/**
 * The installment days that a frequency takes (domain §4.2): none for the two daily ones, 1 (Monday) to 5 for weeks and fortnights,
 * 1 to 28 for months; 1 to 31 with `monthEnd: 'roll'` where a month has one slot.
 *
 * @example
 * installmentDays('day_in_a_week') // { from: 1, to: 5 }
 */
export function installmentDays(frequency: Frequency, monthEnd: MonthEnd = 'reject'): InstallmentDayRange | undefined {
  const cadence = cadenceOf(frequency)
  if (cadence.unit === 'business-day' || cadence.unit === 'day') return undefined
  if (cadence.unit === 'week') return { from: 1, to: 5 }
  return { from: 1, to: monthEnd === 'roll' && cadence.gap === undefined ? 31 : 28 }
}

/**
 * Checks an installment day against its frequency and returns it; null where the frequency takes none.
 *
 * @throws `SCHEDULE_INSTALLMENT_DAY_INVALID`, or `SCHEDULE_INSTALLMENT_DAY_FORBIDDEN` where the frequency takes none.
 */
export function checkedInstallmentDay(frequency: Frequency, day: number | null | undefined, monthEnd: MonthEnd): number | null {
  const accepted = installmentDays(frequency, monthEnd)
  if (accepted === undefined) {
    if (day === null || day === undefined) return null
    throw forbiddenInstallmentDay(frequency, day)
  }
  if (typeof day === 'number' && Number.isInteger(day) && day >= accepted.from && day <= accepted.to) return day
  const message = `Installment day ${String(day)} is not valid for a ${frequency} plan; accepted: ${accepted.from} to ${accepted.to}.`
  throw new CodedError('SCHEDULE_INSTALLMENT_DAY_INVALID', message, { context: { frequency, installmentDay: day, accepted } })
}

/** The error for any installment day where the frequency takes none. */
export function forbiddenInstallmentDay(frequency: Frequency, day: number | null): CodedError {
  const message = `A ${frequency} plan takes no installment day; leave ${String(day)} out.`
  return new CodedError('SCHEDULE_INSTALLMENT_DAY_FORBIDDEN', message, { context: { frequency, installmentDay: day, accepted: null } })
}
