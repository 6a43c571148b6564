/** Whether an individual lives in India for the tax office (vendor's investor profiles). */
export const taxStatuses = ['resident_individual', 'nri'] as const
/** Genders of an individual (vendor's investor profiles). */
export const genders = ['male', 'female', 'transgender'] as const
/** Occupations of an individual (vendor's investor profiles). KYC requests have words of their own: see `occupationWords`. */
export const occupations = [
  'business',
  'professional',
  'retired',
  'house_wife',
  'student',
  'public_sector_service',
  'private_sector_service',
  'government_service',
  'others',
  'agriculture',
  'doctor',
  'forex_dealer',
  'service',
] as const
/** Where an individual's money comes from (vendor's investor profiles). */
export const sourcesOfWealth = [
  'salary',
  'business',
  'gift',
  'ancestral_property',
  'rental_income',
  'prize_money',
  'royalty',
  'others',
] as const
/** Yearly incomes, in classes, lowest first (vendor's investor profiles). */
export const incomeSlabs = [
  'upto_1lakh',
  'above_1lakh_upto_5lakh',
  'above_5lakh_upto_10lakh',
  'above_10lakh_upto_25lakh',
  'above_25lakh_upto_1cr',
  'above_1cr',
] as const
/** Whether an individual is politically exposed, or related to one who is (vendor's investor profiles). */
export const pepDetails = ['pep_exposed', 'pep_related', 'not_applicable'] as const
/** What kind of number names a taxpayer outside India (vendor's investor profiles, tax residency). */
export const foreignTaxIdTypes = ['passport', 'id_card', 'driving_license', 'others', 'not_categorized', 'tin'] as const
/** What kind of number names a taxpayer in India (vendor's investor profiles, tax residency). */
export const indianTaxIdTypes = ['election_id', 'pan', 'aadhaar_letter', 'nrega_job_card', ...foreignTaxIdTypes] as const
