import * as z from 'zod'
import { bankConfidences } from '../bank-verification/confidence.js'
import { bankVerificationReasons } from '../bank-verification/reasons.js'
import { bankVerificationStatuses } from '../bank-verification/states.js'
import { identityDocumentStatuses } from '../identity-document/states.js'
import { kycRequestStatuses } from '../request/states.js'
import { filled, listedId, listOf, objectId } from './members.js'

/** The query that lists KYC requests of v2. The list of v1 takes none. */
export const listKycRequestsQuery = z.strictObject({ pan: filled.optional(), status: listOf(z.enum(kycRequestStatuses)) })

/** The query that lists identity documents. */
export const listIdentityDocumentsQuery = z.strictObject({
  kyc_request: objectId.optional(),
  'fetch.status': z.enum(identityDocumentStatuses).optional(),
})

/** The query that lists bank account verifications. */
export const listBankAccountVerificationsQuery = z.strictObject({
  status: listOf(z.enum(bankVerificationStatuses)),
  reason: listOf(z.enum(bankVerificationReasons)),
  confidence: listOf(z.enum(bankConfidences)),
  bank_accounts: listOf(listedId),
})
