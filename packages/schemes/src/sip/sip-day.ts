import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import { closestDay } from '../systematic/closest-day.js'
import { sipTerms, type SipDraft, type SipIssue } from './draft.js'

/** Refuses a day of the month that the scheme does not offer (`dates`, in v1 `sip_frequency_data`). */
export function sipDay(draft: SipDraft, scheme: Scheme): readonly SipIssue[] {
  const { start_day } = draft
  const days = sipTerms(draft, scheme)?.days
  if (days == null || days.some((day) => String(day) === start_day)) return noIssues
  const message = `Day ${start_day} is not offered; the scheme's days are ${days.join(', ') || 'none'}.`
  const nearest = closestDay(days, Number(start_day))?.toString()
  return [{ code: 'SCHEMES_SIP_DAY_NOT_OFFERED', path: ['start_day'], message, context: { start_day, days }, nearest }]
}
