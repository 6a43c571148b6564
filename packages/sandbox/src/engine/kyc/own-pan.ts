import type { Tenant } from '../../store/tenant.js'
import { invalidField } from '../../wire/refusal.js'

/** Refuses a PAN that is not the caller's own: the token of an investor reaches that investor's KYC only (domain §9). */
export function refuseOtherPan(tenant: Tenant, pan: string): void {
  if (tenant.investor !== null && tenant.investor !== pan) throw invalidField('pan', 'must be the PAN of the investor who is logged in')
}
