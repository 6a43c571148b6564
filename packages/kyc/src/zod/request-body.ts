import * as z from 'zod'
import { genders, maritalStatuses, occupationTypes, proofTypes, residentialStatuses, uploadedProofTypes } from '../request/values.js'
import { date, filled, given, latitude, longitude, objectId, oneOf, reference } from './members.js'

const start = {
  name: filled,
  pan: filled,
  email: filled,
  date_of_birth: date,
  mobile: z.strictObject({ isd: filled, number: filled }),
}

const changedStart = {
  name: start.name.optional(),
  pan: start.pan.optional(),
  email: start.email.optional(),
  date_of_birth: start.date_of_birth.optional(),
  mobile: start.mobile.optional(),
}

const person = {
  aadhaar_number: given,
  father_name: given,
  spouse_name: given,
  mother_name: given,
  gender: oneOf(genders),
  marital_status: oneOf(maritalStatuses),
  country_of_birth: given,
  residential_status: oneOf(residentialStatuses),
  occupation_type: oneOf(occupationTypes),
  identity_proof: reference,
  ipv_video: reference,
  signature: reference,
  photo: reference,
}

const address = <const Proofs extends readonly [string, ...string[]]>(proofs: Proofs) =>
  z.strictObject({
    line_1: given,
    line_2: given,
    line_3: given,
    city: given,
    pincode: given,
    country: given,
    proof: objectId,
    proof_back: reference,
    proof_type: z.enum(proofs),
    proof_number: given,
    proof_issue_date: date.nullish(),
    proof_expiry_date: date.nullish(),
  })

const v2 = {
  ...person,
  address: address(proofTypes).nullish(),
  geolocation: z.strictObject({ latitude, longitude }).nullish(),
  bank_account: z.strictObject({ account_holder_name: filled, account_number: filled, ifsc_code: filled, proof: reference }).nullish(),
}

const v1 = {
  ...person,
  correspondence_address: address(uploadedProofTypes).nullish(),
  permanent_address_is_same_as_correspondence: z.boolean().nullish(),
  permanent_address: address(uploadedProofTypes).nullish(),
}

/** The body that creates a KYC request of v2: five members at least. Strict; `checkKycRequest` knows the rest. */
export const createKycRequestBody = z.strictObject({ ...start, ...v2 })

/** The body that fills in a KYC request of v2 further. It names the request: `PATCH` is on the collection (field notes §5, 14). */
export const updateKycRequestBody = z.strictObject({ id: objectId, ...changedStart, ...v2 })

/** The body that simulates what becomes of a KYC request of v2; `checkKycSimulation` knows from where. */
export const simulateKycRequestBody = z.strictObject({ status: z.enum(['successful', 'rejected', 'expired']) })

/** The body that creates a deprecated KYC request of v1. Strict; `checkV1KycRequest` knows the rest. */
export const createV1KycRequestBody = z.strictObject({ ...start, ...v1 })

/** The body that fills in a KYC request of v1 further, by POST or PATCH on its own path. */
export const updateV1KycRequestBody = z.strictObject({ ...changedStart, ...v1 })

/** The body that simulates what becomes of a KYC request of v1. */
export const simulateV1KycRequestBody = z.strictObject({ status: z.enum(['successful', 'rejected']) })
