import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import type { SipDraft, SipIssue } from './draft.js'

/** Refuses a SIP in a scheme that takes none (`sip_allowed`, or no `sip` threshold). */
export function sipAllowed(_draft: SipDraft, { isin, name, sip }: Scheme): readonly SipIssue[] {
  if (sip?.allowed === true) return noIssues
  return [{ code: 'SCHEMES_SIP_NOT_ALLOWED', path: ['isin'], message: `${name} (${isin}) takes no SIP.`, context: { isin, name } }]
}
