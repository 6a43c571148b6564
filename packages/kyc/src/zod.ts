export { bankAccountVerificationSchema, createBankAccountVerificationBody, type BankAccountVerification } from './zod/bank-verification.js'
export { createKycCheckBody, kycCheckSchema, type KycCheck } from './zod/check.js'
export { createEsignBody, esignSchema, type Esign } from './zod/esign.js'
export { createFileBody, filePart, fileSchema, type FileObject } from './zod/file.js'
export { createIdentityDocumentBody, identityDocumentSchema, type IdentityDocument } from './zod/identity-document.js'
export { listBankAccountVerificationsQuery, listIdentityDocumentsQuery, listKycRequestsQuery } from './zod/queries.js'
export { kycRequestSchema, v1KycRequestSchema, type KycRequest, type V1KycRequest } from './zod/request-answer.js'
export {
  createKycRequestBody,
  createV1KycRequestBody,
  simulateKycRequestBody,
  simulateV1KycRequestBody,
  updateKycRequestBody,
  updateV1KycRequestBody,
} from './zod/request-body.js'
