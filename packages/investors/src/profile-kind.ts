/** The two kinds of investor profile, which are two resources of the platform. */
export type ProfileKind = 'individual' | 'non_individual'

/**
 * Tells the kind of a profile by its id: `invp_...` is an individual's, `invpni_...` another's (vendor's examples). `undefined` for any
 * other text.
 */
export function profileKind(id: unknown): ProfileKind | undefined {
  if (typeof id !== 'string') return undefined
  if (id.startsWith('invp_')) return 'individual'
  return id.startsWith('invpni_') ? 'non_individual' : undefined
}
