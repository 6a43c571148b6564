import type { foreignTaxIdTypes } from '../profile/values.js'

/** What the rules read of an entity's tax residency outside India that is about to be created or changed. */
export interface TaxResidencyDraft {
  readonly id?: string | undefined
  readonly profile?: string | null | undefined
  /** Two letters of the country, not India's. */
  readonly country?: string | null | undefined
  readonly taxid?: string | null | undefined
  readonly taxid_type?: (typeof foreignTaxIdTypes)[number] | null | undefined
}
