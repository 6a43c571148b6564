import type { Tenant } from '../../store/tenant.js'
import { invalidField } from '../../wire/refusal.js'
import type { KycRequestRecord } from './kyc-request-record.js'

/** The KYC request that the body of an identity document or an e-sign names: one of v2. */
export function requestNamed(tenant: Tenant, id: string): KycRequestRecord {
  const record = tenant.kycRequests.v2.get(id)
  if (record === undefined) throw invalidField('kyc_request', 'not found: it must be the id of a KYC request of v2')
  return record
}
