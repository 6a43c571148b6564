import type { KycAddressDraft } from '../address/draft.js'
import type { FileFacts } from '../file/check.js'

/** A mobile number as it is sent. */
export interface KycMobileDraft {
  /** The country's dialling code, such as `+91`. */
  readonly isd?: string | null | undefined
  readonly number?: string | null | undefined
}

/** What a KYC request of either version holds, as it is sent: a create request, or the members that an update changes. */
export interface KycPersonDraft {
  readonly name?: string | null | undefined
  readonly pan?: string | null | undefined
  readonly email?: string | null | undefined
  /** `YYYY-MM-DD`. */
  readonly date_of_birth?: string | null | undefined
  readonly mobile?: KycMobileDraft | null | undefined
  /** The last 4 digits only. */
  readonly aadhaar_number?: string | null | undefined
  readonly father_name?: string | null | undefined
  readonly spouse_name?: string | null | undefined
  readonly mother_name?: string | null | undefined
  readonly gender?: string | null | undefined
  readonly marital_status?: string | null | undefined
  /** Two letters, such as `in`. */
  readonly country_of_birth?: string | null | undefined
  readonly residential_status?: string | null | undefined
  readonly occupation_type?: string | null | undefined
  /** The id of a file: the PAN card. */
  readonly identity_proof?: string | null | undefined
  /** The id of a file. */
  readonly ipv_video?: string | null | undefined
  /** The id of a file. */
  readonly signature?: string | null | undefined
  /** The id of a file. */
  readonly photo?: string | null | undefined
}

/** A KYC request of v2 as it is sent. */
export interface KycRequestDraft extends KycPersonDraft {
  readonly address?: KycAddressDraft | null | undefined
  readonly geolocation?:
    { readonly latitude?: number | null | undefined; readonly longitude?: number | null | undefined } | null | undefined
  readonly bank_account?:
    | {
        readonly account_holder_name?: string | null | undefined
        readonly account_number?: string | null | undefined
        readonly ifsc_code?: string | null | undefined
        /** The id of a file: a cancelled cheque. */
        readonly proof?: string | null | undefined
      }
    | null
    | undefined
}

/** A deprecated KYC request of v1 as it is sent. */
export interface V1KycRequestDraft extends KycPersonDraft {
  readonly correspondence_address?: KycAddressDraft | null | undefined
  readonly permanent_address?: KycAddressDraft | null | undefined
  readonly permanent_address_is_same_as_correspondence?: boolean | null | undefined
}

/** What the rules of a KYC request may know besides the draft. */
export interface KycRequestRuleContext {
  /** The civil date in India on which the draft is checked, `YYYY-MM-DD`. There is no clock in this package. */
  readonly today: string
  /** The request as the platform holds it, when the draft is an update of it. Absent, the draft is a create request. */
  readonly stored?: object | null | undefined
  /** The identity document that `address.proof` names, when it is known. */
  readonly identityDocument?: IdentityDocumentLike | null | undefined
  /** What is known of the files that the draft names, by their id. */
  readonly files?: Readonly<Record<string, FileFacts>> | undefined
}

/** What is read of an identity document: the wire's object is one. */
export interface IdentityDocumentLike {
  readonly id: string
  readonly kyc_request?: string | null | undefined
  readonly fetch?: { readonly status?: string | null | undefined } | null | undefined
}
