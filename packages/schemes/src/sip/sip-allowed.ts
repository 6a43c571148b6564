import type { Scheme } from '../scheme.js'
import { systematicNotAllowed } from '../systematic/not-allowed.js'
import type { SipDraft, SipIssue } from './draft.js'

/** Refuses a SIP in a scheme that takes none (`sip_allowed`, or no `sip` threshold). */
export function sipAllowed(_draft: SipDraft, scheme: Scheme): readonly SipIssue[] {
  return systematicNotAllowed('sip', scheme, 'isin')
}
