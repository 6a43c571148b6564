import { contract, type AnswerOf, type Contract } from '@foliokit/api'
import { rejectionAdvice, type FileFacts, type KycRequestLifecycle, type KycRequestVersion, type StoredKycRequest } from '@foliokit/kyc'
import { latestInstant } from '@foliokit/lifecycle'

/** A KYC request as the sandbox keeps it. Of which version it is, `stored` knows. */
export interface KycRequestRecord {
  readonly object: 'kyc_request'
  readonly id: string
  readonly pan: string
  /** The code that the investor says in the video. */
  readonly otp: string
  /** What was filled in, under the names of the wire. */
  members: Members
  /** What is known of the files that were named so far, by their id. */
  files: Readonly<Record<string, FileFacts>>
  /** When it was last filled in. */
  filledAt: string
  readonly lifecycle: KycRequestLifecycle
  stored: StoredKycRequest
}

type Members = Readonly<Record<string, unknown>>

/** The members that an investor fills in, as the document orders them. */
const memberNames: Readonly<Record<KycRequestVersion, readonly string[]>> = {
  v1: Object.keys(contract['v1KycRequests.create'].body.shape),
  v2: Object.keys(contract['kycRequests.create'].body.shape),
}

type Answer = AnswerOf<Contract['kycRequests.fetch']> & AnswerOf<Contract['v1KycRequests.fetch']>

/** A KYC request of either version as the platform answers it. */
export function kycRequestAnswer(record: KycRequestRecord): Answer {
  const { state, context } = record.stored
  const { createdAt, expiresAt, esignRequiredAt, submittedAt, succeededAt, rejectedAt, expiredAt, rejection } = context
  return {
    object: record.object,
    id: record.id,
    status: state,
    ...filledIn(record),
    otp: record.otp,
    created_at: createdAt,
    updated_at: latestInstant(record.filledAt, esignRequiredAt, submittedAt, succeededAt, rejectedAt, expiredAt),
    expires_at: expiresAt,
    ...(context.api === 'v2' && {
      esign_required_at: esignRequiredAt,
      submitted_at: submittedAt,
      successful_at: succeededAt,
      rejected_at: rejectedAt,
    }),
    requirements: { fields_needed: [...context.fieldsNeeded] },
    verification: {
      status: state,
      details: rejection === null ? null : { ...rejection },
      details_verbose: rejection === null ? null : verbose(rejection),
    },
  }
}

/** Every member of the request: `null` for one that is not filled in. */
function filledIn({ members, stored }: KycRequestRecord): object {
  return Object.fromEntries(memberNames[stored.context.api].map((name) => [name, members[name] ?? null]))
}

function verbose(rejection: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(rejection).map(([field, code]) => [field, { code, reason: rejectionAdvice(code).description }]))
}
