import { v1BankAccountTypes, v1Genders, v1KycRelations, v1MaritalStatuses, v1Occupations, v1SourcesOfWealth } from '@foliokit/investors'

/** The values that v1 takes when an investor registers (vendor's reference of v1, registration metadata). */
export const metadata = {
  address_types: ['CORRESPONDENCE', 'OVERSEAS', 'PERMANENT'],
  // More than an investor may register with: the table of the identity detail takes the first two.
  residential_statuses: [
    'RESIDENT_INDIVIDUAL',
    'NON_RESIDENT_INDIVIDUAL',
    'FOREIGN_NATIONAL',
    'PERSON_OF_INDIAN_ORIGIN',
    'PERSON_OF_INDIAN_ORIGIN_RESIDENT',
  ],
  occupations: [...v1Occupations],
  individual_identity_proofs: ['UID_AADHAR', 'PANCARD', 'VOTER_ID', 'PASSPORT', 'DRIVING_LICENSE', 'NREGA_JOB_CARD', 'OTHERS'],
  genders: [...v1Genders],
  marital_statuses: [...v1MaritalStatuses],
  kyc_relationships: [...v1KycRelations],
  source_of_wealths: [...v1SourcesOfWealth],
  bank_account_types: [...v1BankAccountTypes],
}
