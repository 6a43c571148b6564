import { memberOf } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

/** What the rules of an identity document and of an e-sign may know besides the draft. */
export interface OfRequestContext {
  /** The KYC request that the draft names, as the platform holds it, when it is known. */
  readonly request?: { readonly id?: string | null | undefined; readonly status?: string | null | undefined } | null | undefined
}

/** Makes a rule that refuses a draft for a KYC request of another status than the one it must have. */
export function requestStatus<Code extends string>(status: string, code: Code): Rule<object, OfRequestContext, Code> {
  return (draft, { request }) => {
    const found = memberOf(request, 'status')
    const isOther = memberOf(draft, 'kyc_request') !== memberOf(request, 'id')
    if (typeof found !== 'string' || isOther || found === status) return noIssues
    return broken(code, ['kyc_request'], `The KYC request must be ${status}, not ${found}.`, { status: found })
  }
}
