import { CodedError } from '@foliokit/errors'
import { add, units, type Units } from '@foliokit/money'
import type { LockIn } from '../scheme.js'

/** Units allotted on one day. Lots are what remains of them, after what was taken out since. */
export interface Lot {
  readonly units: Units
  /** The day of allotment, `YYYY-MM-DD`. */
  readonly allottedOn: string
}

/**
 * Counts the units of a holding that are past the scheme's lock-in on a day: a lot is free from the day of its allotment that many
 * months later. All of them without a lock-in; none where its length is not known, since none is shown to be free.
 *
 * @throws `SCHEMES_DATE_INVALID` for a date of another form than `YYYY-MM-DD`.
 * @example
 * unlockedUnits([{ units: units('10'), allottedOn: '2023-01-15' }], { months: 36 }, '2026-01-15') // 10.000
 */
export function unlockedUnits(lots: readonly Lot[], lockIn: LockIn | null | undefined, date: string): Units {
  const free = lots.filter(({ allottedOn }) => lockIn == null || isFree(allottedOn, lockIn.months, date))
  return free.reduce((total, lot) => add(total, lot.units), units('0'))
}

function isFree(allottedOn: string, months: number | null, date: string): boolean {
  const [year, month, day] = partsOf(allottedOn)
  partsOf(date)
  if (months === null) return false
  const last = year * 12 + month - 1 + months
  // 2023-02-29 is no date, and sorts where it would stand: before 2023-03-01, the first free day.
  const end = `${String(Math.floor(last / 12)).padStart(4, '0')}-${String((last % 12) + 1).padStart(2, '0')}-${day}`
  return date >= end
}

function partsOf(date: string): readonly [year: number, month: number, day: string] {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(date) ?? []
  if (day !== undefined) return [Number(year), Number(month), day]
  throw new CodedError('SCHEMES_DATE_INVALID', `Date ${date} is not of the form YYYY-MM-DD, such as 2026-01-15.`, { context: { date } })
}
