import { civilDate, financialYear, type CivilDate } from '@foliokit/schedule'
import { addMonths } from './add-months.js'

/** The dates of a listing of transactions, `YYYY-MM-DD`, as asked for: each may be left out. */
export interface AskedRange {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Whether the dates of a listing may be asked for: in order, and at most a year apart (domain §11). */
export function isListingRange({ from, to }: AskedRange): boolean {
  if (from === undefined || to === undefined) return true
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return from <= to && (years === 0 || (years === 1 && to.slice(4) <= from.slice(4)))
}

/**
 * The days that a listing covers, both included: no dates are the current financial year (April to March), only `to` is the year before it, only
 * `from` the year after it, cut at today (domain §11).
 *
 * @example
 * listingRange({ to: '2024-06-30' }, civilDate('2024-07-01')) // { from: '2023-06-30', to: '2024-06-30' }
 */
export function listingRange({ from, to }: AskedRange, today: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  if (from === undefined) {
    if (to === undefined) return financialYear(today)
    return { from: to.startsWith('0001') ? first : addMonths(civilDate(to), -12), to: civilDate(to) }
  }
  if (to !== undefined) return { from: civilDate(from), to: civilDate(to) }
  const end = from.startsWith('9999') ? last : addMonths(civilDate(from), 12)
  return { from: civilDate(from), to: today < end ? today : end }
}

const [first, last] = [civilDate('0001-01-01'), civilDate('9999-12-31')]
