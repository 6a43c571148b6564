export { addressAlwaysNeeds, addressNeeds, addressNeedsByProof, isAadhaarAddress } from './address/needs.js'
export type { KycAddressDraft } from './address/draft.js'
export type { Actor, Advice } from './advice.js'
export { bankAccountAdvice, unknownBankVerification, type BankVerificationLike } from './bank-verification/account-advice.js'
export {
  bankConfidences,
  confidenceAdvice,
  isBankConfidence,
  type BankAccountStep,
  type BankConfidence,
} from './bank-verification/confidence.js'
export { bankVerificationContext, type BankVerificationContext, type BankVerificationInput } from './bank-verification/context.js'
export type { BankVerificationCompleted, BankVerificationEvent, BankVerificationFailed } from './bank-verification/events.js'
export {
  bankVerificationLifecycle,
  bankVerificationLifecycleParts,
  type BankVerificationLifecycle,
  type BankVerificationLifecycleParts,
  type StoredBankVerification,
} from './bank-verification/lifecycle.js'
export { bankVerificationReasons, type BankVerificationReason } from './bank-verification/reasons.js'
export { bankVerificationStateTable, bankVerificationStatuses, type BankVerificationStatus } from './bank-verification/states.js'
export { checkKycCheck, defaultKycCheckRules, type KycCheckDraft, type KycCheckRuleContext } from './check/check.js'
export {
  isKycCheckError,
  kycCheckErrorAdvice,
  kycCheckErrors,
  unknownKycCheckError,
  type KycCheckError,
  type KycCheckErrorStep,
} from './check/errors.js'
export {
  isReadinessCode,
  readinessAdvice,
  readinessCodes,
  readinessOfReason,
  type ReadinessCode,
  type ReadinessStep,
} from './check/readiness.js'
export { kycStanding, type KycCheckLike, type KycConstraintLike, type KycStanding } from './check/standing.js'
export { checkEsign, defaultEsignRules, type EsignDraft } from './esign/check.js'
export { esignContext, type EsignContext, type EsignInput } from './esign/context.js'
export type { EsignEvent, EsignSucceeded } from './esign/events.js'
export { esignLifecycle, esignLifecycleParts, type EsignLifecycle, type EsignLifecycleParts, type StoredEsign } from './esign/lifecycle.js'
export { esignStateTable, esignStatuses, type EsignStatus } from './esign/states.js'
export { checkFile, type FileFacts, type FileIssue } from './file/check.js'
export { filePurposes, mediaTypesByEnding, v1FilePurposes, type FileLimits, type FilePurpose } from './file/purposes.js'
export {
  checkIdentityDocument,
  defaultIdentityDocumentRules,
  identityDocumentTypes,
  type IdentityDocumentDraft,
} from './identity-document/check.js'
export { identityDocumentContext, type IdentityDocumentContext, type IdentityDocumentInput } from './identity-document/context.js'
export type {
  IdentityDocumentEvent,
  IdentityDocumentExpired,
  IdentityDocumentFailed,
  IdentityDocumentFetched,
} from './identity-document/events.js'
export { identityDocumentExpiresAt, identityDocumentExpiry, identityDocumentSeconds, isRedirectUsable } from './identity-document/expiry.js'
export {
  identityDocumentGuards,
  identityDocumentReasons,
  type AnyIdentityDocumentEvent,
  type IdentityDocumentArguments,
  type IdentityDocumentConditionName,
  type IdentityDocumentGuard,
  type IdentityDocumentRefusalCode,
} from './identity-document/guards.js'
export {
  identityDocumentLifecycle,
  identityDocumentLifecycleParts,
  type IdentityDocumentLifecycle,
  type IdentityDocumentLifecycleParts,
  type StoredIdentityDocument,
} from './identity-document/lifecycle.js'
export { identityDocumentStateTable, identityDocumentStatuses, type IdentityDocumentStatus } from './identity-document/states.js'
export type { KycIssueCode } from './issue-codes.js'
export { readEsignPostback, readIdentityDocumentPostback, type KycPostback, type PostbackQuery } from './postback.js'
export { checkKycRequest, checkV1KycRequest, defaultKycRequestRules, defaultV1KycRequestRules } from './request/check.js'
export type {
  IdentityDocumentLike,
  KycMobileDraft,
  KycPersonDraft,
  KycRequestDraft,
  KycRequestRuleContext,
  V1KycRequestDraft,
} from './request/draft.js'
export { kycRequestContext, type KycRequestContext, type KycRequestInput, type KycRequestVersion } from './request/context.js'
export type {
  EsignRequired,
  ExpirySimulated,
  KycRequestEvent,
  KycRequestExpired,
  KycRequestRejected,
  KycRequestSubmitted,
  KycRequestSucceeded,
  KycRequestUpdated,
} from './request/events.js'
export { isKycRequestDue, kycRequestExpiresAt, kycRequestExpiry, kycRequestSeconds } from './request/expiry.js'
export {
  kycRequestGuards,
  kycRequestGuardSets,
  kycRequestReasons,
  type AnyKycRequestEvent,
  type KycRequestArguments,
  type KycRequestConditionName,
  type KycRequestGuard,
  type KycRequestRefusalCode,
} from './request/guards.js'
export {
  kycRequestLifecycle,
  kycRequestLifecycleParts,
  type KycRequestLifecycle,
  type KycRequestLifecycleParts,
  type StoredKycRequest,
} from './request/lifecycle.js'
export {
  isRejectionCode,
  rejectionAdvice,
  rejectionCodes,
  unknownRejection,
  type RejectionCode,
  type RejectionStep,
} from './request/rejection.js'
export { computedFields, requiredFields, type RequiredFieldsOptions } from './request/required-fields.js'
export {
  defaultKycRequirements,
  needsAddress,
  needsField,
  needsIf,
  v1KycRequirements,
  type FieldCondition,
  type FieldRequirement,
} from './request/requirements.js'
export { checkKycSimulation, kycSimulations, type SimulatedKycStatus } from './request/simulation.js'
export { kycRequestStateTable, kycRequestStatuses, type KycRequestStatus } from './request/states.js'
export { kycSteps, stepsLeft, type KycStep, type KycStepLeft } from './request/steps.js'
export { genders, maritalStatuses, occupationTypes, proofTypes, residentialStatuses, uploadedProofTypes } from './request/values.js'
export type { FieldOf, KycIssue, Rule, RuleOptions } from './rule.js'
export { kycFileFields } from './rules/files-fit.js'
export type { OfRequestContext } from './rules/request-status.js'
export { bankTestOutcome, bankTestRows, type BankTestOutcome, type BankTestRow } from './test-values/bank-account.js'
export {
  isMismatchingTestDateOfBirth,
  isMismatchingTestName,
  kycTestCheck,
  kycTestDigits,
  kycTestOutcome,
  mismatchingTestDateOfBirth,
  mismatchingTestName,
  panTestOutcome,
  type KycTestOutcome,
  type PanTestOutcome,
} from './test-values/kyc.js'
