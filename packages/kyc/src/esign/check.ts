import type { Issue } from '@foliokit/errors'
import type { KycIssueCode } from '../issue-codes.js'
import { runRules, type Rule, type RuleOptions } from '../rule.js'
import { postbackUrl } from '../rules/postback-url.js'
import { requestStatus, type OfRequestContext } from '../rules/request-status.js'
import { required } from '../rules/required.js'

/** An e-sign as it is asked for. */
export interface EsignDraft {
  /** The id of the KYC request to be signed. */
  readonly kyc_request?: string | null | undefined
  /** Where the investor's browser goes afterwards. */
  readonly postback_url?: string | null | undefined
}

type EsignRule = Rule<EsignDraft, OfRequestContext, KycIssueCode>

/** The rules of an e-sign (v2 documents, e-signs): only a request that is `esign_required` is signed. */
export const defaultEsignRules: readonly EsignRule[] = /* @__PURE__ */ Object.freeze([
  required('kyc_request'),
  requestStatus('esign_required', 'KYC_ESIGN_NOT_REQUIRED'),
  required('postback_url'),
  postbackUrl,
])

/** Checks an e-sign before it is asked for. Returns one issue per broken rule and never throws; an empty list passes. */
export function checkEsign<Code extends string = KycIssueCode>(
  draft: EsignDraft,
  context: OfRequestContext = {},
  options: RuleOptions<EsignDraft, OfRequestContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultEsignRules, draft, context, options)
}
