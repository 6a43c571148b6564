import type { AccountReferences } from '../investment-account/draft.js'

/** What the rules read of an account that is about to get an order: the platform's own object. */
export interface OrderingAccount {
  readonly primary_investor?: string | null | undefined
  readonly folio_defaults?: object | null | undefined
}

/** What the rules of an order's account may know besides. */
export interface ReadinessContext {
  /** The profile of the primary investor, where the caller has it: an `nri` needs an address overseas. */
  readonly profile?: AccountReferences['profile']
}
