import { createKycRequest, fillKycRequest } from '../engine/kyc/fill-in.js'
import { simulateKycRequest } from '../engine/kyc/kyc-request-engine.js'
import { kycRequestAnswer } from '../engine/kyc/kyc-request-record.js'
import type { Handler } from './handler.js'
import { kycRequestOf } from './kyc-requests.js'
import { newestList } from './newest-list.js'

export const createV1KycRequest: Handler<'v1KycRequests.create'> = ({ world, tenant, body }) =>
  kycRequestAnswer(createKycRequest(world, tenant, 'v1', body))

export const updateV1KycRequest: Handler<'v1KycRequests.update' | 'v1KycRequests.updateByPost'> = ({
  world,
  tenant,
  path: [id = ''],
  body,
}) => {
  const record = kycRequestOf(tenant, 'v1', id)
  fillKycRequest(world, tenant, record, body)
  return kycRequestAnswer(record)
}

export const fetchV1KycRequest: Handler<'v1KycRequests.fetch'> = ({ tenant, path: [id = ''] }) =>
  kycRequestAnswer(kycRequestOf(tenant, 'v1', id))

export const listV1KycRequests: Handler<'v1KycRequests.list'> = ({ tenant }) => newestList(tenant.kycRequests.v1, kycRequestAnswer)

export const simulateV1KycRequest: Handler<'v1KycRequests.simulate'> = ({ world, tenant, path: [id = ''], body }) => {
  const record = kycRequestOf(tenant, 'v1', id)
  simulateKycRequest(world, record, body.status)
  return kycRequestAnswer(record)
}
