import type { RuleContext } from '../rule.js'

/** What an address is to an individual (vendor's addresses). */
export const individualAddressNatures = ['residential', 'business_location'] as const
/** What an address is to an entity (vendor's addresses). */
export const entityAddressNatures = ['registered_office', 'business_location'] as const

/** What the rules read of an address that is about to be created or changed. Personal data. */
export interface AddressDraft {
  readonly id?: string | undefined
  readonly profile?: string | null | undefined
  readonly line1?: string | null | undefined
  readonly line2?: string | null | undefined
  readonly line3?: string | null | undefined
  /** Filled by the platform from a postal code of India. */
  readonly city?: string | null | undefined
  /** Filled by the platform from a postal code of India. */
  readonly state?: string | null | undefined
  readonly postal_code?: string | null | undefined
  /** Two letters of the country. */
  readonly country?: string | null | undefined
  readonly nature?: (typeof individualAddressNatures)[number] | (typeof entityAddressNatures)[number] | null | undefined
}

/** What the rules of an address may know besides. */
export interface AddressContext extends RuleContext {
  /** What a look-up of the postal code answers, where the caller has one. Absent, city and state are not held against it. */
  readonly place?: { readonly city: string; readonly state: string } | undefined
}
