import { schemeActive } from '../order/scheme-active.js'
import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import type { SipDraft, SipIssue } from './draft.js'

/** Refuses a SIP in a scheme that is not active. */
export function sipSchemeActive(draft: SipDraft, scheme: Scheme): readonly SipIssue[] {
  if (scheme.active) return noIssues
  return schemeActive(draft, scheme).map((issue) => ({ ...issue, path: ['isin'] }))
}
