import type { DayStatus } from './business-day.js'
import { coverageNote } from './coverage-note.js'
import { dayText, longDate } from './date-words.js'
import type { PreviewRow } from './preview.js'
import { weekday, weekdayName } from './weekday.js'

/**
 * Says a preview's row in one or two English sentences: what happens when, and why a date moved.
 *
 * @param options.amount the amount as it is to be read, such as `₹5,000`; left out of the sentence when not given
 * @example
 * explain(row, { amount: '₹5,000' })
 * // 'Installment 1 of ₹5,000 is collected on Monday 15 August 2022 and goes out on Tuesday 16 August 2022: 15 August is Independence Day.'
 */
export function explain(row: PreviewRow<unknown>, { amount }: { readonly amount?: string } = {}): string {
  const { number, kind, generatedNow, skip, installmentDay, processingDay, closedDays } = row
  const what = `Installment ${number}${amount === undefined ? '' : ` of ${amount}`}`
  if (skip !== undefined) {
    const window = skip.to === null ? `from ${dayText(skip.from)} until the plan ends` : `${dayText(skip.from)} to ${dayText(skip.to)}`
    return `${what}, due on ${longDate(installmentDay)}, is skipped (${window}).${doubt(row)}`
  }
  const paid = generatedNow ? 'to be paid' : 'collected'
  const rest = `${generatedNow ? ' No mandate pays it.' : ''}${doubt(row)}`
  if (closedDays.length === 0) {
    return `${what} is ${kind === 'purchase' ? `${paid} and goes out` : 'sent'} on ${longDate(installmentDay)}.${rest}`
  }
  const why = closedDays.map(closedText).join(', ')
  const moved = `${longDate(processingDay)}: ${why}.`
  return kind === 'purchase'
    ? `${what} is ${paid} on ${longDate(installmentDay)} and goes out on ${moved}${rest}`
    : `${what}, due on ${longDate(installmentDay)}, is sent on ${moved}${rest}`
}

function closedText({ date, reason, name = 'a market holiday' }: DayStatus): string {
  return `${dayText(date)} is ${reason === 'weekend' ? `a ${weekdayName(weekday(date))}` : name}`
}

function doubt({ coverage }: PreviewRow<unknown>): string {
  return coverage === 'announced' ? '' : ` ${coverageNote(coverage, 'that year')}`
}
