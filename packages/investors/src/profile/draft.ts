import type { DatedContext } from '../rule.js'
import type { genders, incomeSlabs, indianTaxIdTypes, occupations, pepDetails, sourcesOfWealth, taxStatuses } from './values.js'

/** Where an individual pays tax: one of up to four. All three members or none. */
export interface TaxResidencyHash {
  /** Two letters of the country. */
  readonly country?: string | null | undefined
  readonly taxid_type?: (typeof indianTaxIdTypes)[number] | null | undefined
  readonly taxid_number?: string | null | undefined
}

/** What the rules read of an individual's profile that is about to be created or changed. Personal data. */
export interface InvestorProfileDraft {
  readonly id?: string | undefined
  readonly type?: 'individual' | null | undefined
  readonly tax_status?: (typeof taxStatuses)[number] | null | undefined
  readonly name?: string | null | undefined
  /** `YYYY-MM-DD`. */
  readonly date_of_birth?: string | null | undefined
  readonly gender?: (typeof genders)[number] | null | undefined
  readonly occupation?: (typeof occupations)[number] | null | undefined
  readonly pan?: string | null | undefined
  readonly guardian_name?: string | null | undefined
  readonly guardian_date_of_birth?: string | null | undefined
  readonly guardian_pan?: string | null | undefined
  /** The id of a file. */
  readonly signature?: string | null | undefined
  readonly country_of_birth?: string | null | undefined
  readonly place_of_birth?: string | null | undefined
  /** Sent only: sets India and the PAN as the first tax residency, and empties the others. */
  readonly use_default_tax_residences?: boolean | null | undefined
  readonly first_tax_residency?: TaxResidencyHash | null | undefined
  readonly second_tax_residency?: TaxResidencyHash | null | undefined
  readonly third_tax_residency?: TaxResidencyHash | null | undefined
  readonly fourth_tax_residency?: TaxResidencyHash | null | undefined
  readonly source_of_wealth?: (typeof sourcesOfWealth)[number] | null | undefined
  readonly income_slab?: (typeof incomeSlabs)[number] | null | undefined
  readonly pep_details?: (typeof pepDetails)[number] | null | undefined
  readonly ip_address?: string | null | undefined
}

/** What the rules of an individual's profile may know besides. */
export type InvestorProfileContext = DatedContext
