import type { BusinessCalendar } from './calendar.js'
import { textOf } from './calendar-index.js'
import { epochDay } from './civil-date.js'
import { weakestCoverage, type CalendarDate } from './coverage.js'
import { cutOffFor, scheduledOn, type CutOff, type SchemeClass } from './cut-off.js'
import type { Instant } from './instant.js'

/** What decides the NAV date of an order. The incoming leg of a switch is a purchase whose funds arrive from the outgoing leg. */
export type NavQuestion = {
  readonly schemeClass: SchemeClass
  readonly calendar: BusinessCalendar
  /** Left out: `cutOffFor` with the default rules. */
  readonly cutOff?: CutOff | undefined
  /** When the order reached the fund. */
  readonly orderedAt: Instant
} & (
  | {
      readonly kind: 'purchase'
      /** When the money was available for the fund to use. */
      readonly fundsAt: Instant
    }
  | { readonly kind: 'redemption' | 'switch' }
)

/**
 * The date whose NAV an order gets.
 *
 * A purchase counts from the first business day by whose cut-off both the order and its money were there: it gets that day's NAV, or for
 * liquid and overnight schemes the NAV of the calendar day before (SEBI's cut-off rules; the money has to be there for any amount since 1 February 2021). A redemption or the
 * outgoing leg of a switch gets the NAV of the business day by whose cut-off it arrived.
 *
 * Decision: "the day before" is a calendar day, since liquid and overnight schemes declare a NAV for every day; a scheme that
 * declares none on it uses its last one before. Redemptions are the same for all classes.
 *
 * @throws `SCHEDULE_INSTANT_INVALID` and `SCHEDULE_CUT_OFF_INVALID`.
 */
export function applicableNavDate(question: NavQuestion): CalendarDate {
  const { calendar, orderedAt, schemeClass, kind } = question
  const options = { calendar, cutOff: question.cutOff ?? cutOffFor({ kind, schemeClass }) }
  const ordered = scheduledOn(orderedAt, options)
  if (question.kind !== 'purchase') return ordered
  const funded = scheduledOn(question.fundsAt, options)
  const dealtOn = ordered.date > funded.date ? ordered.date : funded.date
  const beforeDealing = schemeClass === 'liquid' || schemeClass === 'overnight'
  return {
    date: beforeDealing ? textOf(calendar.index, epochDay(dealtOn) - 1) : dealtOn,
    coverage: weakestCoverage(ordered.coverage, funded.coverage),
  }
}
