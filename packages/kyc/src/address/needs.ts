import { isFilled, isObject, memberOf } from '../holder.js'

const written = ['line_1', 'city', 'pincode', 'country', 'proof_number']

/**
 * What each proof of address asks for beside itself (v2 documents, KYC requests, address params). Whatever else stands beside an
 * `aadhaar` is ignored: the address comes with the document.
 */
export const addressNeedsByProof: Readonly<Record<string, readonly string[]>> = {
  aadhaar: [],
  passport: [...written, 'proof_back', 'proof_issue_date', 'proof_expiry_date'],
  driving_licence: [...written, 'proof_back', 'proof_issue_date', 'proof_expiry_date'],
  voter_id: [...written, 'proof_back'],
}

/** The members that every address needs: what else there must be depends on them. */
export const addressAlwaysNeeds = ['proof_type', 'proof'] as const

/** The members that an address still needs, the kind of its proof first. The rest is known once that kind is. */
export function addressNeeds(address: unknown): readonly string[] {
  return [...addressAlwaysNeeds, ...proofNeeds(address)].filter((name) => !isFilled(memberOf(address, name)))
}

/** What the kind of an address's proof asks for beside the proof; nothing for a kind that is not known. */
export function proofNeeds(address: unknown): readonly string[] {
  const proofType = memberOf(address, 'proof_type')
  return typeof proofType === 'string' && Object.hasOwn(addressNeedsByProof, proofType) ? addressNeedsByProof[proofType]! : []
}

/** Tells whether an address is proven by a fetched Aadhaar, so that nothing else in it counts. */
export function isAadhaarAddress(address: unknown): boolean {
  return isObject(address) && address['proof_type'] === 'aadhaar'
}
