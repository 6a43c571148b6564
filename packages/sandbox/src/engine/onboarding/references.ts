import { profileOf, type AnyProfile } from '../../store/investor-objects.js'
import type { Tenant } from '../../store/tenant.js'
import { invalidField } from '../../wire/refusal.js'
import type { Situation } from './object-kind.js'

/** The profile that a body names. Another investor's, or another tenant's, is as absent as none. */
export function profileIn(tenant: Tenant, id: string | null | undefined, field = 'profile'): AnyProfile {
  const profile = profileOf(tenant.objects, id ?? '')
  if (profile === undefined) throw invalidField(field, 'not found')
  return profile
}

/** Refuses a draft of a profile's object that names no profile the caller can see. */
export function refuseUnknownProfile(
  draft: { readonly profile?: string | null | undefined },
  { tenant, stored }: Situation<{ readonly profile: string }>,
): void {
  profileIn(tenant, draft.profile ?? stored?.profile)
}

/** Refuses the id of a file that was not uploaded. */
export function refuseUnknownFile(tenant: Tenant, id: string | null | undefined, field: string): void {
  if (id != null && !tenant.files.has(id)) throw invalidField(field, 'not found: it must be the id of an uploaded file')
}
