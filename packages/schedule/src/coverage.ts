import type { CivilDate } from './civil-date.js'

/**
 * How far a calendar's answer can be trusted (domain §3).
 *
 * - `announced`: it rests on holidays that the exchange announced.
 * - `estimated`: it rests on computed holidays of a year not announced yet. Compute it again once the year's list is out.
 * - `outside`: the calendar knows nothing about a day it needed; only weekends were left out. Do not act on it.
 */
export type Coverage = 'announced' | 'estimated' | 'outside'

/** The days that a calendar speaks for; all three are inclusive and stand in this order. */
export interface CoverageRange {
  readonly from: CivilDate
  /** Last day whose holidays are announced. */
  readonly announcedTo: CivilDate
  /** Last day whose holidays are at least estimated; equal to `announcedTo` when none are. */
  readonly estimatedTo: CivilDate
}

/** A date that came out of a calendar, with the weakest coverage of all days that it depends on. */
export interface CalendarDate {
  readonly date: CivilDate
  readonly coverage: Coverage
}

const order: readonly Coverage[] = ['announced', 'estimated', 'outside']

/** The weakest of several coverages: the one that holds for a result made from all of them. */
export function weakestCoverage(...coverages: readonly Coverage[]): Coverage {
  return order[Math.max(0, ...coverages.map((coverage) => order.indexOf(coverage)))] as Coverage
}
