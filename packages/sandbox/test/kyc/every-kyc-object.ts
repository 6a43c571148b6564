import { buildKycRequestStart } from '@foliokit/kyc/testing'
import { completeV1, pan, postback_url, signable, type KycSandbox } from './kyc.js'

/** One of each kind of object of KYC, of the sample account's investor: how each is fetched. */
export async function everyKycObject(api: KycSandbox, bank_account: string) {
  const { must } = api
  const check = await must('POST', '/api/kyc/check', { pan })
  const begun = await must('POST', '/v2/kyc_requests', buildKycRequestStart({ pan }))
  const document = await must('POST', '/v2/identity_documents', { kyc_request: begun.id, type: 'aadhaar', postback_url })
  const ready = await signable(api)
  const esign = await must('POST', '/v2/esigns', { kyc_request: ready.id, postback_url })
  const v1 = await completeV1(api)
  const verification = await must('POST', '/v2/bank_account_verifications', { bank_account })
  return {
    'bankAccountVerifications.fetch': [verification.id],
    'esigns.fetch': [esign.id],
    'identityDocuments.fetch': [document.id],
    'kycChecks.fetch': [check.id],
    'kycRequests.fetch': [ready.id],
    'v1KycRequests.fetch': [v1.id],
  }
}
