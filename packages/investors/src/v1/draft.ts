import type { Rupees } from '@foliokit/money'
import type { Percentage } from '../percentage.js'
import type { DatedContext } from '../rule.js'

type Text = string | null | undefined
type Flag = boolean | null | undefined

/** A bank account inside a v1 investor. With an `id`, an update changes that account; without, it adds one. */
export interface V1BankAccountDraft {
  readonly id?: string | undefined
  readonly account_holder_name?: Text
  readonly number?: Text
  readonly primary_account?: Flag
  /** `SAVINGS`, `CURRENT`, `NRE` or `NRO`. */
  readonly type?: Text
  readonly ifsc_code?: Text
  readonly cancelled_cheque?: Text
}

/** How to reach a v1 investor. */
export interface V1ContactDetailDraft {
  readonly email?: Text
  readonly isd_code?: Text
  readonly mobile?: Text
  readonly office_telephone_no?: Text
  readonly residence_telephone_no?: Text
}

/** Where a v1 investor was born, earns and pays tax. `trc` is a tax residency: country, kind of number, number. */
export interface V1FatcaDetailDraft {
  readonly country_of_birth_ansi_code?: Text
  /** `true`: taxed in India only. `false`: the first tax residency must follow. */
  readonly no_other_tax_residences?: Flag
  readonly source_of_wealth?: Text
  readonly gross_annual_income?: Rupees | null | undefined
  readonly first_trc_ansi_code?: Text
  readonly first_trc_taxid_type?: Text
  readonly first_trc_taxid_number?: Text
  readonly second_trc_ansi_code?: Text
  readonly second_trc_taxid_type?: Text
  readonly second_trc_taxid_number?: Text
  readonly third_trc_ansi_code?: Text
  readonly third_trc_taxid_type?: Text
  readonly third_trc_taxid_number?: Text
}

/** A nominee of a v1 investor. */
export interface V1NomineeDraft {
  readonly name?: Text
  readonly date_of_birth?: Text
  readonly relationship?: Text
  /** A whole number from 1 to 100. */
  readonly allocation_percentage?: Percentage | null | undefined
  readonly guardian_name?: Text
  readonly guardian_relationship?: Text
}

/** The nominees of a v1 investor, or that there are none. */
export interface V1NominationDraft {
  readonly skip_nomination?: Flag
  readonly nominee1?: V1NomineeDraft | null | undefined
  readonly nominee2?: V1NomineeDraft | null | undefined
  readonly nominee3?: V1NomineeDraft | null | undefined
}

/** Who a v1 investor is. */
export interface V1IdentityDraft {
  readonly name?: Text
  readonly father_or_spouse_name?: Text
  readonly mothers_name?: Text
  readonly kyc_relation?: Text
  readonly country_of_citizenship_ansi_code?: Text
  readonly date_of_birth?: Text
  readonly gender?: Text
  readonly marital_status?: Text
  readonly residential_status?: Text
  readonly occupation?: Text
  readonly pan_number?: Text
  readonly pan_exempt?: Flag
  readonly pep_exposed?: Flag
  readonly pep_related?: Flag
  readonly guardian_name?: Text
  readonly guardian_relationship?: Text
  readonly guardian_date_of_birth?: Text
  readonly guardian_pan_number?: Text
  readonly signature?: Text
}

/** An address of a v1 investor: `pincode` in India, `zipcode` with city, state and country elsewhere. */
export interface V1AddressDraft {
  readonly line1?: Text
  readonly line2?: Text
  readonly line3?: Text
  readonly city?: Text
  readonly state?: Text
  readonly pincode?: Text
  readonly zipcode?: Text
  readonly country_ansi_code?: Text
}

/** What the rules read of a v1 investor who is about to be created or changed; an update sends everything again. Personal data. */
export interface V1InvestorDraft {
  readonly display_name?: Text
  readonly perm_addr_is_corres_addr?: Flag
  readonly bank_accounts?: readonly V1BankAccountDraft[] | null | undefined
  readonly contact_detail?: V1ContactDetailDraft | null | undefined
  readonly fatca_detail?: V1FatcaDetailDraft | null | undefined
  readonly nomination?: V1NominationDraft | null | undefined
  readonly kyc_identity_detail?: V1IdentityDraft | null | undefined
  readonly correspondence_address?: V1AddressDraft | null | undefined
  readonly permanent_address?: V1AddressDraft | null | undefined
  readonly overseas_address?: V1AddressDraft | null | undefined
  readonly ip_address?: Text
}

/** What the rules of a v1 investor may know besides. */
export type V1InvestorContext = DatedContext
