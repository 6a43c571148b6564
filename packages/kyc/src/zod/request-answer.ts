import * as z from 'zod'
import { degrees, text } from './members.js'

const address = z
  .looseObject({
    line_1: text,
    line_2: text,
    line_3: text,
    city: text,
    pincode: text,
    country: text,
    proof: text,
    proof_back: text,
    proof_type: text,
    proof_number: text,
    proof_issue_date: text,
    proof_expiry_date: text,
  })
  .nullish()

const shape = {
  object: z.string(),
  id: z.string(),
  status: z.string(),
  name: text,
  pan: text,
  email: text,
  mobile: z.looseObject({ isd: text, number: text }).nullish(),
  date_of_birth: text,
  aadhaar_number: text,
  father_name: text,
  spouse_name: text,
  mother_name: text,
  gender: text,
  marital_status: text,
  country_of_birth: text,
  residential_status: text,
  occupation_type: text,
  identity_proof: text,
  ipv_video: text,
  signature: text,
  photo: text,
  otp: text,
  created_at: text,
  updated_at: text,
  expires_at: text,
  requirements: z.looseObject({ fields_needed: z.array(z.string()).nullish() }).nullish(),
  verification: z
    .looseObject({
      status: text,
      details: z.record(z.string(), z.string()).nullish(),
      details_verbose: z.record(z.string(), z.looseObject({ code: text, reason: text })).nullish(),
    })
    .nullish(),
}

/**
 * Reads the platform's `kyc_request` of v2. Tolerant: an unknown status or member is data; compare it with `kycRequestStatuses`, ask
 * `requiredFields` what is needed and `rejectionAdvice` what a refused field wants.
 */
export const kycRequestSchema = z.looseObject({
  ...shape,
  address,
  geolocation: z.looseObject({ latitude: degrees.nullish(), longitude: degrees.nullish() }).nullish(),
  bank_account: z.looseObject({ account_holder_name: text, account_number: text, ifsc_code: text, proof: text }).nullish(),
  esign_required_at: text,
  submitted_at: text,
  successful_at: text,
  rejected_at: text,
})

/** A KYC request of v2 as read from the platform. */
export type KycRequest = z.output<typeof kycRequestSchema>

/** Reads the platform's deprecated `kyc_request` of v1. Tolerant as `kycRequestSchema` is. */
export const v1KycRequestSchema = z.looseObject({
  ...shape,
  correspondence_address: address,
  permanent_address: address,
  permanent_address_is_same_as_correspondence: z.boolean().nullish(),
})

/** A KYC request of v1 as read from the platform. */
export type V1KycRequest = z.output<typeof v1KycRequestSchema>
