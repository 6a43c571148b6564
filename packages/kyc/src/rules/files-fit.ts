import { isAadhaarAddress } from '../address/needs.js'
import { checkFile, type FileIssue } from '../file/check.js'
import { filePurposes, type FileLimits, type FilePurpose } from '../file/purposes.js'
import { memberOf, valueAt } from '../holder.js'
import type { KycRequestRuleContext } from '../request/draft.js'
import { noIssues, type Rule } from '../rule.js'

/** The fields of a KYC request that name a file, and what the file is for. */
export const kycFileFields: Readonly<Record<string, FilePurpose>> = {
  identity_proof: 'identity_proof',
  signature: 'signature',
  photo: 'photo',
  ipv_video: 'ipv_video',
  'address.proof': 'address_proof',
  'address.proof_back': 'address_proof',
  'correspondence_address.proof': 'address_proof',
  'correspondence_address.proof_back': 'address_proof',
  'permanent_address.proof': 'address_proof',
  'permanent_address.proof_back': 'address_proof',
  'bank_account.proof': 'bank_account_proof',
}

/** Makes a rule that checks each file a draft names against the limits of its field, where the context knows the file. */
export function filesFit(
  purposes: Readonly<Record<FilePurpose, FileLimits>> = filePurposes,
): Rule<object, KycRequestRuleContext, FileIssue['code']> {
  return (draft, { files = {} }) =>
    Object.entries(kycFileFields).flatMap(([field, purpose]): readonly FileIssue[] => {
      const path = field.split('.')
      const id = valueAt(draft, path)
      // Beside an Aadhaar nothing in the address is a file: its proof is an identity document.
      if (typeof id !== 'string' || !Object.hasOwn(files, id) || isAadhaarAddress(memberOf(draft, path[0]!))) return noIssues
      return checkFile(files[id]!, purposes[purpose]).map((issue) => ({ ...issue, path, message: `${field}: ${issue.message}` }))
    })
}
