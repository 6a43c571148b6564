/** The genders of a KYC request (v2 documents, KYC requests). */
export const genders = ['male', 'female', 'transgender'] as const
/** The marital statuses of a KYC request. */
export const maritalStatuses = ['married', 'unmarried', 'others'] as const
/** The residential statuses that a KYC request serves: an investor abroad cannot apply this way. */
export const residentialStatuses = ['resident_individual'] as const
/** The occupations of a KYC request. */
export const occupationTypes = [
  'business',
  'professional',
  'self_employed',
  'retired',
  'housewife',
  'student',
  'public_sector',
  'private_sector',
  'government_sector',
  'others',
] as const
/** The proofs of address that are uploaded as files. */
export const uploadedProofTypes = ['passport', 'voter_id', 'driving_licence'] as const
/** Every proof of address. `aadhaar` is fetched as an identity document; v1 does not know it. */
export const proofTypes = [...uploadedProofTypes, 'aadhaar'] as const
