import type { Issue } from '@foliokit/errors'
import type { KycIssueCode } from '../issue-codes.js'
import { runRules, type Rule, type RuleOptions } from '../rule.js'
import { oneOf } from '../rules/one-of.js'
import { postbackUrl } from '../rules/postback-url.js'
import { requestStatus, type OfRequestContext } from '../rules/request-status.js'
import { required } from '../rules/required.js'

/** The documents that the platform fetches. */
export const identityDocumentTypes = ['aadhaar'] as const

/** An identity document as it is asked for. */
export interface IdentityDocumentDraft {
  /** The id of the KYC request that it will serve; it serves no other. */
  readonly kyc_request?: string | null | undefined
  readonly type?: string | null | undefined
  /** Where the investor's browser goes afterwards. */
  readonly postback_url?: string | null | undefined
}

type DocumentRule = Rule<IdentityDocumentDraft, OfRequestContext, KycIssueCode>

/** The rules of an identity document (v2 documents, identity documents). */
export const defaultIdentityDocumentRules: readonly DocumentRule[] = /* @__PURE__ */ Object.freeze([
  required('kyc_request'),
  requestStatus('pending', 'KYC_REQUEST_NOT_PENDING'),
  required('type'),
  oneOf(['type'], identityDocumentTypes),
  required('postback_url'),
  postbackUrl,
])

/** Checks an identity document before it is asked for. Returns one issue per broken rule and never throws; an empty list passes. */
export function checkIdentityDocument<Code extends string = KycIssueCode>(
  draft: IdentityDocumentDraft,
  context: OfRequestContext = {},
  options: RuleOptions<IdentityDocumentDraft, OfRequestContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultIdentityDocumentRules, draft, context, options)
}
