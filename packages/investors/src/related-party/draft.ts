import type { DatedContext } from '../rule.js'

/** What the rules read of a related party, such as a nominee, that is about to be created or changed. Personal data. */
export interface RelatedPartyDraft {
  readonly id?: string | undefined
  readonly profile?: string | null | undefined
  readonly name?: string | null | undefined
  readonly pan?: string | null | undefined
  /** `YYYY-MM-DD`. */
  readonly date_of_birth?: string | null | undefined
  readonly relationship?: string | null | undefined
  readonly guardian_name?: string | null | undefined
  readonly guardian_pan?: string | null | undefined
}

/** What the rules of a related party may know besides. */
export interface RelatedPartyContext extends DatedContext {
  /** The PAN of the investor's own profile, where the caller knows it. */
  readonly investorPan?: string | null | undefined
}
