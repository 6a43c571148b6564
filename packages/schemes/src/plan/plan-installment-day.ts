import { noIssues } from '../order/no-issues.js'
import { closestDay } from '../systematic/closest-day.js'
import { frequencyName, lastDayOf } from '../systematic/frequencies.js'
import type { PlanDraft, PlanIssue, PlannedSchemes } from './draft.js'
import { onEachSide, sidesOf, termsOf, type PlanSide } from './sides.js'

/**
 * Refuses an installment day that the frequency does not take: any for the daily ones, outside 1 (Monday) to 5 for weeks and fortnights,
 * outside 1 to 28 for months (domain §4.2). For a systematic plan it must be among the scheme's `dates` of that frequency, too.
 */
export function planInstallmentDay(draft: PlanDraft, planned: PlannedSchemes): readonly PlanIssue[] {
  const { frequency, installment_day: day = null } = draft
  const last = lastDayOf(frequencyName(frequency))
  if (last === undefined) return noIssues
  const context = { frequency, installment_day: day }
  if (last === null) {
    if (day === null) return noIssues
    const message = `A ${frequency} plan takes no installment day; ${day} is given.`
    return [{ code: 'SCHEMES_INSTALLMENT_DAY_FORBIDDEN', path, message, context, nearest: null }]
  }
  const sides = draft.systematic ? sidesOf(draft, planned) : []
  const days = Array.from({ length: last }, (_, index) => index + 1)
  const offered = days.filter((each) => sides.every((side) => offers(side, frequency, each)))
  const nearest = day === null ? undefined : closestDay(offered, day)
  if (day === null || !days.includes(day)) {
    const message = `Installment day ${day} is not one of a ${frequency} plan, which takes 1 to ${last}.`
    return [{ code: 'SCHEMES_INSTALLMENT_DAY_INVALID', path, message, context: { ...context, minimum: 1, maximum: last }, nearest }]
  }
  return onEachSide(sides, (side) => {
    if (offers(side, frequency, day)) return noIssues
    const own = days.filter((each) => offers(side, frequency, each))
    const message = `Installment day ${day} is not offered; the days of ${frequency} are ${own.join(', ') || 'none'}.`
    return [{ code: 'SCHEMES_INSTALLMENT_DAY_NOT_OFFERED', path, message, context: { ...context, days: own }, nearest }]
  })
}

const path = ['installment_day'] as const

/** Without terms nothing is known of days, and the frequency is refused already. */
function offers(side: PlanSide, frequency: string, day: number): boolean {
  return termsOf(frequency, side)?.days?.includes(day) ?? true
}
