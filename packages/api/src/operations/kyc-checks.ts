import { createKycCheckBody, kycCheckSchema } from '@foliokit/kyc/zod'
import { operation } from '../operation.js'

/**
 * Asks the KRAs how an investor stands, by PAN; with a date of birth also what they know of the investor. It changes nothing for the
 * investor, so it may be asked again (reliability §1). `kycStanding` of `@foliokit/kyc` says what the answer means.
 */
export const createKycCheck = operation({
  name: 'kycChecks.create',
  method: 'POST',
  path: '/api/kyc/check',
  effect: 'read',
  body: createKycCheckBody,
  answer: kycCheckSchema,
})

/** Fetches a KYC check as it was answered. */
export const fetchKycCheck = operation({
  name: 'kycChecks.fetch',
  method: 'GET',
  path: '/api/kyc/:id',
  effect: 'read',
  answer: kycCheckSchema,
})

/** Asks the KRAs again for a KYC check that was made before. */
export const refetchKycCheck = operation({
  name: 'kycChecks.refetch',
  method: 'PUT',
  path: '/api/kyc/:id/refetch',
  effect: 'reconcilable',
  answer: kycCheckSchema,
})
