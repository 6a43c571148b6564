import type { Percentage } from '../percentage.js'
import type { RuleContext } from '../rule.js'

/** How a folio is held. The platform creates accounts that are `single` only; folios that were migrated have the others. */
export const holdingPatterns = ['single', 'joint', 'either_or_survivor', 'anyone_or_survivor', 'first_or_survivor'] as const

/** What a new folio is opened with: ids of the investor's objects (vendor's investment accounts, folio defaults). */
export interface FolioDefaultsDraft {
  readonly communication_email_address?: string | null | undefined
  readonly communication_mobile_number?: string | null | undefined
  readonly communication_address?: string | null | undefined
  readonly overseas_communication_address?: string | null | undefined
  readonly payout_bank_account?: string | null | undefined
  readonly nominee1?: string | null | undefined
  readonly nominee1_allocation_percentage?: Percentage | null | undefined
  readonly nominee2?: string | null | undefined
  readonly nominee2_allocation_percentage?: Percentage | null | undefined
  readonly nominee3?: string | null | undefined
  readonly nominee3_allocation_percentage?: Percentage | null | undefined
  readonly demat_account?: string | null | undefined
  /** Who sees the nominees. Known from the field only: gateway ondc wants it with a nominee (field notes §2.7). */
  readonly nominations_info_visibility?: string | null | undefined
}

/** What the rules read of an investment account that is about to be created or changed. */
export interface InvestmentAccountDraft {
  readonly id?: string | undefined
  /** An individual's or an entity's profile. */
  readonly primary_investor?: string | null | undefined
  /** The investor of v1, instead of a profile. */
  readonly primary_investor_old_id?: string | null | undefined
  readonly holding_pattern?: 'single' | null | undefined
  readonly folio_defaults?: FolioDefaultsDraft | null | undefined
}

/** The profile that an account is, or will be, mapped to: what the rules read of it. An entity's name stands in `entity_name`. */
export interface AccountProfile {
  readonly id?: string | undefined
  readonly pan?: string | null | undefined
  readonly name?: string | null | undefined
  readonly entity_name?: string | null | undefined
  readonly guardian_name?: string | null | undefined
  readonly tax_status?: string | null | undefined
  readonly first_tax_residency?: object | null | undefined
}

/** An object that a folio default names, and whose it is. */
export interface OwnedObject {
  readonly id: string
  readonly profile?: string | null | undefined
}

/** The objects of the investor, as far as the caller has them. A list that is left out is not looked into. */
export interface AccountReferences {
  readonly profile?: AccountProfile | undefined
  readonly emailAddresses?: readonly (OwnedObject & { readonly email: string })[] | undefined
  readonly phoneNumbers?: readonly (OwnedObject & { readonly isd: string; readonly number: string })[] | undefined
  readonly addresses?: readonly OwnedObject[] | undefined
  readonly bankAccounts?: readonly OwnedObject[] | undefined
  readonly relatedParties?:
    readonly (OwnedObject & { readonly name: string; readonly guardian_name?: string | null | undefined })[] | undefined
  readonly dematAccounts?: readonly OwnedObject[] | undefined
}

/** What the rules of an investment account may know besides. */
export interface InvestmentAccountContext extends RuleContext {
  /** Rules of one gateway apply when it is named. */
  readonly gateway?: string | undefined
  readonly references?: AccountReferences | undefined
  /** The ends of domains that e-mail addresses may have; `amfiEmailEndings` when absent. */
  readonly emailEndings?: readonly string[] | undefined
}
