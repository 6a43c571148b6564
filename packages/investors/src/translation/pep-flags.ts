import type { pepDetails } from '../profile/values.js'

/** The two flags of a v1 investor that stand for a profile's `pep_details`. */
export interface PepFlags {
  readonly pep_exposed: boolean
  readonly pep_related: boolean
}

/**
 * Writes a profile's `pep_details` as the two flags of v1.
 *
 * @example
 * pepFlags('pep_related') // { pep_exposed: false, pep_related: true }
 */
export function pepFlags(details: (typeof pepDetails)[number]): PepFlags {
  return { pep_exposed: details === 'pep_exposed', pep_related: details === 'pep_related' }
}

/** Reads the two flags of v1 as a profile's `pep_details`. Where both are set, exposure counts: a profile has room for one. */
export function pepDetailsOf({ pep_exposed, pep_related }: PepFlags): (typeof pepDetails)[number] {
  return pep_exposed ? 'pep_exposed' : pep_related ? 'pep_related' : 'not_applicable'
}
