import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import { sipTerms, type SipDraft, type SipIssue } from './draft.js'

/** Refuses a frequency that v1 does not know, and `MONTHLY` where the scheme has no terms for it (domain §4.2). */
export function sipFrequency(draft: SipDraft, scheme: Scheme): readonly SipIssue[] {
  if (sipTerms(draft, scheme) !== undefined) return noIssues
  const { frequency } = draft
  const offered = Object.keys(scheme.sip?.frequencies ?? {})
  const nearest = sipTerms({ ...draft, frequency: 'MONTHLY' }, scheme) && 'MONTHLY'
  const message = `Frequency ${frequency} is not offered; ${nearest ?? 'none of v1'} is, and the scheme has terms for ${offered.join(', ') || 'none'}.`
  return [{ code: 'SCHEMES_SIP_FREQUENCY_NOT_OFFERED', path: ['frequency'], message, context: { frequency, offered }, nearest }]
}
