import { addBusinessDays, addDays, dayStatus, daysBetween, weekday, type CivilDate, type PlanTerms } from '../src/index.js'
import { equity } from './calendars.js'

/**
 * The installment days of a plan found the slow way, day by day from the words of domain §4.2 to §4.4: what the closed forms are proved
 * against. Shares no arithmetic with the package beyond the next day.
 */
export function walkInstallments(terms: PlanTerms): readonly CivilDate[] {
  const count = terms.numberOfInstallments!
  const found: CivilDate[] = terms.firstInstallmentNow === true ? [terms.registeredOn] : []
  let firstSlot: CivilDate | undefined
  for (let date = startOf(terms); found.length < count; date = addDays(date, 1)) {
    const slot = slotMonth(terms, date)
    if (slot === undefined) continue
    if (firstSlot === undefined ? !mayStart(terms, date, slot) : !inStep(terms, firstSlot, date)) continue
    firstSlot ??= date
    found.push(date)
  }
  return found
}

/** The first day that may hold a slot. */
function startOf(terms: PlanTerms): CivilDate {
  const { registeredOn, frequency } = terms
  if (terms.firstInstallmentNow === true) {
    if (frequency === 'daily' || frequency === 'calendar_day_daily') return addDays(registeredOn, 1)
    if (frequency === 'day_in_a_week') return addDays(registeredOn, 8 - weekday(registeredOn))
    if (frequency === 'day_in_a_fortnight') return addDays(registeredOn, 14)
    return registeredOn
  }
  const bse = terms.kind === 'purchase' && terms.systematic && terms.gateway === 'bse'
  const afterGap = bse ? addBusinessDays(registeredOn, 7, equity).date : addDays(registeredOn, 1)
  return terms.activationDate != null && terms.activationDate > afterGap ? terms.activationDate : afterGap
}

/** The month that a date is a slot of, as months since year 0; `undefined` when it is no slot. */
function slotMonth({ frequency, installmentDay, monthEnd }: PlanTerms, date: CivilDate): number | undefined {
  const [month, day] = [Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)), Number(date.slice(8))]
  if (frequency === 'daily') return dayStatus(date, equity).open ? month : undefined
  if (frequency === 'calendar_day_daily') return month
  if (frequency.startsWith('day_in_a_')) return weekday(date) === installmentDay ? month : undefined
  if (slotDays(frequency, installmentDay!).includes(day)) return month
  const daysBefore = Number(addDays(date, -day).slice(8))
  return monthEnd === 'roll' && day === 1 && installmentDay! > daysBefore ? month - 1 : undefined
}

/** The slots of a month, as the document writes them: the day, and its neighbours a multiple of the gap away, inside 1 to 28. */
export function slotDays(frequency: string, day: number): readonly number[] {
  const gap = frequency === 'four_times_a_month' ? 7 : frequency === 'twice_a_month' ? 14 : undefined
  if (gap === undefined) return [day]
  return [-3, -2, -1, 0, 1, 2, 3].map((times) => day + times * gap).filter((slot) => slot >= 1 && slot <= 28)
}

function monthsApart(frequency: string): number {
  return { quarterly: 3, half_yearly: 6, yearly: 12 }[frequency] ?? 1
}

function mayStart(terms: PlanTerms, date: CivilDate, slot: number): boolean {
  const { frequency, installmentDay, registeredOn } = terms
  const months = monthsApart(frequency)
  const registered = Number(registeredOn.slice(0, 4)) * 12 + Number(registeredOn.slice(5, 7))
  if (frequency === 'four_times_a_month' || frequency === 'twice_a_month') {
    if (Number(date.slice(8)) !== installmentDay) return false
  }
  if (installmentDay == null || frequency.startsWith('day_in_a_')) return true
  if (terms.firstInstallmentNow === true) return slot === registered + months
  return months === 1 || terms.activationDate != null || slot === registered || slot === registered + months
}

function inStep(terms: PlanTerms, first: CivilDate, date: CivilDate): boolean {
  if (terms.frequency === 'day_in_a_fortnight') return daysBetween(first, date) % 14 === 0
  return (slotMonth(terms, date)! - slotMonth(terms, first)!) % monthsApart(terms.frequency) === 0
}
