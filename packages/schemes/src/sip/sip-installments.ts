import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import { sipTerms, type SipDraft, type SipIssue } from './draft.js'

/** The most installments a plan may have (vendor's v1 document, SIP order; domain §5). */
const maximum = 1_200

/** Refuses a count of installments below the scheme's least (`min_installments`, in v1 `min_sip_installments`), above 1200, or not whole. */
export function sipInstallments(draft: SipDraft, scheme: Scheme): readonly SipIssue[] {
  const { installments } = draft
  const terms = sipTerms(draft, scheme)
  if (terms === undefined) return noIssues
  const minimum = Math.max(terms.minimumInstallments ?? 1, 1)
  const broken = brokenBy(installments, minimum)
  if (broken === undefined) return noIssues
  const [code, words] = broken
  const within = Math.min(Math.max(Math.ceil(installments - 0.5), minimum), maximum)
  const nearest = brokenBy(within, minimum) === undefined ? within : undefined
  const message = `${installments} installments ${words}.`
  return [{ code, path: ['installments'], message, context: { installments, minimum, maximum }, nearest }]
}

function brokenBy(installments: number, minimum: number): readonly [code: SipIssue['code'], words: string] | undefined {
  if (installments < minimum) return ['SCHEMES_INSTALLMENTS_BELOW_MINIMUM', `are below the minimum ${minimum}`]
  if (installments > maximum) return ['SCHEMES_INSTALLMENTS_ABOVE_MAXIMUM', `are above the maximum ${maximum}`]
  return Number.isInteger(installments) ? undefined : ['SCHEMES_INSTALLMENTS_NOT_WHOLE', 'are not a whole number']
}
