import { contract } from '@foliokit/api'
import type { KycRequestVersion } from '@foliokit/kyc'
import { createKycRequest as create, fillKycRequest } from '../engine/kyc/fill-in.js'
import { simulateKycRequest as simulate } from '../engine/kyc/kyc-request-engine.js'
import { kycRequestAnswer, type KycRequestRecord } from '../engine/kyc/kyc-request-record.js'
import type { Tenant } from '../store/tenant.js'
import { notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { newestList } from './newest-list.js'

export const createKycRequest: Handler<'kycRequests.create'> = ({ world, tenant, body }) =>
  kycRequestAnswer(create(world, tenant, 'v2', body))

export const updateKycRequest: Handler<'kycRequests.update'> = ({ world, tenant, body }) => {
  const record = kycRequestOf(tenant, 'v2', body.id)
  fillKycRequest(world, tenant, record, body)
  return kycRequestAnswer(record)
}

export const fetchKycRequest: Handler<'kycRequests.fetch'> = ({ tenant, path: [id = ''] }) =>
  kycRequestAnswer(kycRequestOf(tenant, 'v2', id))

export const listKycRequests: Handler<'kycRequests.list'> = ({ tenant, query }) =>
  newestList(tenant.kycRequests.v2, kycRequestAnswer, (row) => contract['kycRequests.list'].matches(row, query))

export const simulateKycRequest: Handler<'kycRequests.simulate'> = ({ world, tenant, path: [id = ''], body }) => {
  const record = kycRequestOf(tenant, 'v2', id)
  simulate(world, record, body.status)
  return kycRequestAnswer(record)
}

/** A KYC request of the tenant, of one version. */
export function kycRequestOf(tenant: Tenant, api: KycRequestVersion, id: string): KycRequestRecord {
  const record = tenant.kycRequests[api].get(id)
  if (record === undefined) throw notFound('kyc request')
  return record
}
