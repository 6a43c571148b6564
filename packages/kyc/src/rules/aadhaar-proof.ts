import { isAadhaarAddress } from '../address/needs.js'
import { isFilled, memberOf } from '../holder.js'
import type { KycRequestRuleContext } from '../request/draft.js'
import { broken, noIssues, type Rule } from '../rule.js'

type ProofCode = 'KYC_AADHAAR_PROOF_NOT_FETCHED' | 'KYC_AADHAAR_PROOF_DIFFERS' | 'KYC_AADHAAR_PROOF_OF_ANOTHER_REQUEST'

const path = ['address', 'proof']

/**
 * Refuses an Aadhaar as proof of address unless it was fetched, and for this very request (v2 documents, KYC requests and identity
 * documents). A document is fetched for an existing request only, so a create request cannot name one.
 */
export const aadhaarProof: Rule<object, KycRequestRuleContext, ProofCode> = (draft, { stored, identityDocument }) => {
  const address = memberOf(draft, 'address')
  const proof = memberOf(address, 'proof')
  if (!isAadhaarAddress(address) || !isFilled(proof)) return noIssues
  if (stored == null) {
    const message =
      'address.proof names an identity document of another request. Create the KYC request, fetch its Aadhaar, then update it.'
    return broken('KYC_AADHAAR_PROOF_OF_ANOTHER_REQUEST', path, message)
  }
  if (identityDocument == null) return noIssues
  if (identityDocument.id !== proof) {
    return broken('KYC_AADHAAR_PROOF_DIFFERS', path, 'address.proof must be the id of the identity document that was fetched.')
  }
  const [mine, its] = [memberOf(stored, 'id'), identityDocument.kyc_request]
  if (isFilled(mine) && isFilled(its) && mine !== its) {
    return broken('KYC_AADHAAR_PROOF_OF_ANOTHER_REQUEST', path, 'address.proof was fetched for another KYC request. Fetch one for this.')
  }
  const status = identityDocument.fetch?.status ?? null
  if (status === 'successful') return noIssues
  const message = `address.proof must be an identity document that was fetched, not one that is ${status}.`
  return broken('KYC_AADHAAR_PROOF_NOT_FETCHED', path, message, { status })
}
