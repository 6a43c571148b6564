import { isFilled, memberOf } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

/** Asks for a permanent address where it is not that of correspondence (v1 documents, KYC requests). */
export const permanentAddress: Rule<object, { readonly stored?: object | null | undefined }, 'KYC_REQUIRED_IF'> = (draft, { stored }) => {
  const isSame = memberOf(draft, 'permanent_address_is_same_as_correspondence')
  const given = memberOf(draft, 'permanent_address')
  if (isSame !== false || isFilled(given === undefined ? memberOf(stored, 'permanent_address') : given)) return noIssues
  const when = 'permanent_address_is_same_as_correspondence is false'
  return broken('KYC_REQUIRED_IF', ['permanent_address'], `permanent_address is required where ${when}.`, { when })
}
