import type { Vocabulary } from './vocabulary.js'

/** Whether an investor is politically exposed. v1 has two flags instead: see `pepFlags`. (Field notes §2.7.) */
export const pepWords = [
  { profile: 'pep_exposed', kyc: 'pep' },
  { profile: 'pep_related', kyc: 'related_pep' },
  { profile: 'not_applicable', kyc: 'no_exposure' },
] as const satisfies Vocabulary

/** Occupations. A KYC request has five words fewer and one of its own (vendor's investor profiles and KYC requests, v1 identity detail). */
export const occupationWords = [
  { profile: 'business', kyc: 'business', v1: 'BUSINESS' },
  { profile: 'professional', kyc: 'professional', v1: 'PROFESSIONAL' },
  { profile: 'retired', kyc: 'retired', v1: 'RETIRED' },
  { profile: 'house_wife', kyc: 'housewife', v1: 'HOUSE_WIFE' },
  { profile: 'student', kyc: 'student', v1: 'STUDENT' },
  { profile: 'public_sector_service', kyc: 'public_sector', v1: 'PUBLIC_SECTOR_SERVICE' },
  { profile: 'private_sector_service', kyc: 'private_sector', v1: 'PRIVATE_SECTOR_SERVICE' },
  { profile: 'government_service', kyc: 'government_sector', v1: 'GOVERNMENT_SERVICE' },
  { profile: 'others', kyc: 'others', v1: 'OTHERS' },
  { profile: 'agriculture', v1: 'AGRICULTURE' },
  { profile: 'doctor', v1: 'DOCTOR' },
  { profile: 'forex_dealer', v1: 'FOREX_DEALER' },
  { profile: 'service', v1: 'SERVICE' },
  { kyc: 'self_employed' },
] as const satisfies Vocabulary

/** Genders. What v1 calls others, the rest calls transgender (vendor's investor profiles and KYC requests, v1 identity detail). */
export const genderWords = [
  { profile: 'male', kyc: 'male', v1: 'MALE' },
  { profile: 'female', kyc: 'female', v1: 'FEMALE' },
  { profile: 'transgender', kyc: 'transgender', v1: 'OTHERS' },
] as const satisfies Vocabulary

/** Where an investor is resident. A KYC request is for residents only (vendor's investor profiles and KYC requests, v1 identity detail). */
export const taxStatusWords = [
  { profile: 'resident_individual', kyc: 'resident_individual', v1: 'RESIDENT_INDIVIDUAL' },
  { profile: 'nri', v1: 'NON_RESIDENT_INDIVIDUAL' },
] as const satisfies Vocabulary

/** Whether an investor is married. A profile does not say (vendor's KYC requests, v1 identity detail). */
export const maritalStatusWords = [
  { kyc: 'married', v1: 'MARRIED' },
  { kyc: 'unmarried', v1: 'SINGLE' },
  { kyc: 'others', v1: 'OTHERS' },
] as const satisfies Vocabulary

/** Where an investor's money comes from (vendor's investor profiles, v1 FATCA detail). */
export const sourceOfWealthWords = [
  { profile: 'salary', v1: 'SALARY' },
  { profile: 'business', v1: 'BUSINESS' },
  { profile: 'gift', v1: 'GIFT' },
  { profile: 'ancestral_property', v1: 'ANCESTRAL_PROPERTY' },
  { profile: 'rental_income', v1: 'RENTAL_INCOME' },
  { profile: 'prize_money', v1: 'PRIZE_MONEY' },
  { profile: 'royalty', v1: 'ROYALTY' },
  { profile: 'others', v1: 'OTHERS' },
] as const satisfies Vocabulary

/** Kinds of bank account (vendor's bank accounts, v1 bank account). */
export const bankAccountTypeWords = [
  { profile: 'savings', v1: 'SAVINGS' },
  { profile: 'current', v1: 'CURRENT' },
  { profile: 'nre', v1: 'NRE' },
  { profile: 'nro', v1: 'NRO' },
] as const satisfies Vocabulary

/** What the members themselves are called: of a profile, a KYC request, and the part of a v1 investor that says who it is. */
export const memberNames = [
  { profile: 'name', kyc: 'name', v1: 'name' },
  { profile: 'pan', kyc: 'pan', v1: 'pan_number' },
  { profile: 'date_of_birth', kyc: 'date_of_birth', v1: 'date_of_birth' },
  { profile: 'gender', kyc: 'gender', v1: 'gender' },
  { profile: 'occupation', kyc: 'occupation_type', v1: 'occupation' },
  { profile: 'tax_status', kyc: 'residential_status', v1: 'residential_status' },
  { profile: 'signature', kyc: 'signature', v1: 'signature' },
  { profile: 'guardian_name', v1: 'guardian_name' },
  { profile: 'guardian_date_of_birth', v1: 'guardian_date_of_birth' },
  { profile: 'guardian_pan', v1: 'guardian_pan_number' },
  { profile: 'country_of_birth', kyc: 'country_of_birth' },
  { profile: 'pep_details', kyc: 'pep_details' },
  { profile: 'income_slab', kyc: 'income_slab' },
  { kyc: 'marital_status', v1: 'marital_status' },
  { kyc: 'mother_name', v1: 'mothers_name' },
] as const satisfies Vocabulary
