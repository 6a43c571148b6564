import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import type { SipDraft, SipIssue } from './draft.js'

/** Refuses to check a SIP against another scheme than the one it names: its limits would prove nothing. */
export function sipSchemeMatches({ isin }: SipDraft, scheme: Scheme): readonly SipIssue[] {
  if (isin === undefined || isin === scheme.isin) return noIssues
  const message = `The SIP is in ${isin}, the rules are those of ${scheme.isin}.`
  return [{ code: 'SCHEMES_SCHEME_DIFFERS', path: ['isin'], message, context: { scheme: isin, isin: scheme.isin } }]
}
