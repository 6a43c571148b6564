import { holidaysOf } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'

/**
 * The dates of plans as the words of domain §4.2 to §4.4 give them, found by walking from day to day: slow, and nothing of it is shared
 * with `@foliokit/schedule`.
 */
export interface NaiveTerms {
  readonly frequency: string
  readonly installment_day?: number
  readonly number_of_installments: number
  readonly registeredOn: string
  readonly activate_after?: string
  readonly generate_first_installment_now?: boolean
}

const closed = new Set<string>(holidaysOf(equityHolidays).map(({ date }) => date))
const millisecondsOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The day some days after another. */
export const plusDays = (day: string, count: number) => new Date(millisecondsOf(day) + count * 86_400_000).toISOString().slice(0, 10)
const weekdayOf = (day: string) => new Date(millisecondsOf(day)).getUTCDay()
const dayOfMonth = (day: string) => Number(day.slice(8))
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
const isBusiness = (day: string) => weekdayOf(day) % 6 !== 0 && !closed.has(day)

/** The first business day on or after a day. */
export function nextBusiness(day: string): string {
  return isBusiness(day) ? day : nextBusiness(plusDays(day, 1))
}

/** The business day some business days after another. */
export function plusBusiness(day: string, count: number): string {
  return count === 0 ? day : plusBusiness(nextBusiness(plusDays(day, 1)), count - 1)
}

const monthsApart: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 }
const gaps: Readonly<Record<string, number>> = { four_times_a_month: 7, twice_a_month: 14 }

/** The installment days of a plan. */
export function naiveDays(terms: NaiveTerms): readonly string[] {
  const { frequency, installment_day: wanted, registeredOn, activate_after: after, generate_first_installment_now: now = false } = terms
  const gap = gaps[frequency]
  const step = monthsApart[frequency] ?? 1
  const weekly = frequency === 'day_in_a_week' || frequency === 'day_in_a_fortnight'
  const earliest = after !== undefined && after > plusDays(registeredOn, 1) ? after : plusDays(registeredOn, 1)

  /** Whether the first slot may be on a day: the slot of the day asked for. */
  const begins = (day: string): boolean => {
    if (frequency === 'daily') return isBusiness(day)
    if (frequency === 'calendar_day_daily') return true
    if (weekly) return weekdayOf(day) === wanted
    if (dayOfMonth(day) !== wanted) return false
    if (now) return monthOf(day) === monthOf(registeredOn) + step
    if (step === 1 || after !== undefined) return true
    const months = monthOf(day) - monthOf(registeredOn)
    return months === 0 || months === step
  }
  /** Whether a later slot is on a day, given the first. */
  const goesOn = (day: string, first: string): boolean => {
    if (frequency === 'daily') return isBusiness(day)
    if (frequency === 'calendar_day_daily') return true
    if (weekly) return (millisecondsOf(day) - millisecondsOf(first)) % (86_400_000 * (frequency === 'day_in_a_week' ? 7 : 14)) === 0
    if (gap !== undefined) return dayOfMonth(day) <= 28 && (dayOfMonth(day) - (wanted ?? 0)) % gap === 0
    return dayOfMonth(day) === wanted && (monthOf(day) - monthOf(first)) % step === 0
  }
  /** After an installment now, the next period begins. */
  const nextPeriod = (): string => {
    if (!weekly) return plusDays(registeredOn, 1)
    if (frequency === 'day_in_a_fortnight') return plusDays(registeredOn, 14)
    let monday = plusDays(registeredOn, 1)
    while (weekdayOf(monday) !== 1) monday = plusDays(monday, 1)
    return monday
  }

  const days = now ? [registeredOn] : []
  let first: string | undefined
  for (let day = now ? nextPeriod() : earliest; days.length < terms.number_of_installments; day = plusDays(day, 1)) {
    if (first === undefined ? !begins(day) : !goesOn(day, first)) continue
    first ??= day
    days.push(day)
  }
  return days
}
