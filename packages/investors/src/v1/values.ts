/** Kinds of bank account (v1 documents, bank account). */
export const v1BankAccountTypes = ['SAVINGS', 'CURRENT', 'NRE', 'NRO'] as const
/** Where an investor's money comes from (v1 documents, FATCA detail). */
export const v1SourcesOfWealth = [
  'SALARY',
  'BUSINESS',
  'GIFT',
  'ANCESTRAL_PROPERTY',
  'RENTAL_INCOME',
  'PRIZE_MONEY',
  'ROYALTY',
  'OTHERS',
] as const
/** What the person in `father_or_spouse_name` is to the investor (v1 documents, identity detail). */
export const v1KycRelations = ['FATHER', 'SPOUSE'] as const
/** Genders (v1 documents, identity detail). */
export const v1Genders = ['MALE', 'FEMALE', 'OTHERS'] as const
/** Marital statuses (v1 documents, identity detail). */
export const v1MaritalStatuses = ['MARRIED', 'SINGLE', 'OTHERS'] as const
/** Residential statuses (v1 documents, identity detail). */
export const v1ResidentialStatuses = ['RESIDENT_INDIVIDUAL', 'NON_RESIDENT_INDIVIDUAL'] as const
/** Occupations (v1 documents, identity detail). */
export const v1Occupations = [
  'AGRICULTURE',
  'BUSINESS',
  'DOCTOR',
  'FOREX_DEALER',
  'GOVERNMENT_SERVICE',
  'HOUSE_WIFE',
  'OTHERS',
  'PRIVATE_SECTOR_SERVICE',
  'PROFESSIONAL',
  'PUBLIC_SECTOR_SERVICE',
  'RETIRED',
  'SERVICE',
  'STUDENT',
] as const

/** The values as v1 takes them: the tables have upper case, the vendor's own request lower, and both arrive. */
export function eitherCase<const Value extends string>(values: readonly Value[]): readonly (Value | Lowercase<Value>)[] {
  return [...values, ...values.map((value) => value.toLowerCase() as Lowercase<Value>)]
}
