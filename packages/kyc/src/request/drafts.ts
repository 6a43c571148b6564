import type { IdentityDocumentLike, KycRequestDraft, V1KycRequestDraft } from './draft.js'

const person = {
  name: 'Rani Gupta',
  pan: 'ABCPX3751Z',
  email: 'rani@example.com',
  date_of_birth: '1980-10-19',
  mobile: { isd: '+91', number: '8160597103' },
  aadhaar_number: '1210',
  father_name: 'Rajesh Gupta',
  gender: 'female',
  marital_status: 'unmarried',
  country_of_birth: 'in',
  residential_status: 'resident_individual',
  occupation_type: 'private_sector',
  identity_proof: 'file_pan_card',
  ipv_video: 'file_video',
  signature: 'file_signature',
  photo: 'file_photo',
} as const

const address = {
  line_1: '24, 12th Main Road',
  city: 'Delhi',
  pincode: '110001',
  country: 'in',
  proof: 'file_passport',
  proof_back: 'file_passport_back',
  proof_type: 'passport',
  proof_number: 'J1234567',
  proof_issue_date: '2014-10-20',
  proof_expiry_date: '2034-10-19',
} as const

/** A KYC request of v2 with all that is needed, as of January 2024; give what should differ. */
export function buildKycRequest(changes: Partial<KycRequestDraft> = {}): KycRequestDraft {
  return {
    ...person,
    address,
    geolocation: { latitude: 28.6139, longitude: 77.209 },
    bank_account: { account_holder_name: 'Rani Gupta', account_number: '919017057961123', ifsc_code: 'UTIB0003093' },
    ...changes,
  }
}

/** The least that creates a KYC request of either version; give what should differ. */
export function buildKycRequestStart(changes: Partial<KycRequestDraft> = {}): KycRequestDraft {
  const { name, pan, email, date_of_birth, mobile } = person
  return { name, pan, email, date_of_birth, mobile, ...changes }
}

/** A deprecated KYC request of v1 with all that is needed, as of January 2024; give what should differ. */
export function buildV1KycRequest(changes: Partial<V1KycRequestDraft> = {}): V1KycRequestDraft {
  return { ...person, correspondence_address: address, permanent_address_is_same_as_correspondence: true, ...changes }
}

/** An identity document that was fetched for the KYC request `kycr_1`; give what should differ. */
export function buildIdentityDocument(changes: Partial<IdentityDocumentLike> = {}): IdentityDocumentLike {
  return { id: 'iddoc_1', kyc_request: 'kycr_1', fetch: { status: 'successful' }, ...changes }
}
