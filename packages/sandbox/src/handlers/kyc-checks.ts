import { createKycCheck as ask, kycCheckAnswer, refetchKycCheck as askAgain, type KycCheckRecord } from '../engine/kyc/kyc-check.js'
import type { Tenant } from '../store/tenant.js'
import { notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'

export const createKycCheck: Handler<'kycChecks.create'> = ({ world, tenant, body }) => kycCheckAnswer(ask(world, tenant, body))

export const fetchKycCheck: Handler<'kycChecks.fetch'> = ({ tenant, path: [id = ''] }) => kycCheckAnswer(checkOf(tenant, id))

export const refetchKycCheck: Handler<'kycChecks.refetch'> = ({ world, tenant, path: [id = ''] }) => {
  const record = checkOf(tenant, id)
  askAgain(world, tenant, record)
  return kycCheckAnswer(record)
}

function checkOf(tenant: Tenant, id: string): KycCheckRecord {
  const record = tenant.kycChecks.get(id)
  if (record === undefined) throw notFound('kyc check')
  return record
}
