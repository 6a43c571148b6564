import type { SettlementRecord, Tenant } from '../store/tenant.js'
import { contract } from '@foliokit/api'
import { invalidField, notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { newestList } from './newest-list.js'
import { orderOf } from './order-lists.js'

export const createSettlementDetail: Handler<'settlementDetails.create'> = ({ world, tenant, body }) => {
  const order = orderOf(tenant, 'purchase', body.mf_purchase)
  const { gateway } = order.stored.context
  if (gateway !== 'rta') throw invalidField('mf_purchase', `is on gateway ${gateway}; a payment outside the platform settles on rta only`)
  const record: SettlementRecord = { ...body, id: `mfsd_${world.random.hex(32)}`, mf_purchase: order.id }
  tenant.settlements.set(record.id, record)
  return record
}

export const updateSettlementDetail: Handler<'settlementDetails.update'> = ({ tenant, body }) => {
  const record: SettlementRecord = { ...settlementOf(tenant, body.id), ...body }
  tenant.settlements.set(record.id, record)
  return record
}

export const fetchSettlementDetail: Handler<'settlementDetails.fetch'> = ({ tenant, path: [id = ''] }) => settlementOf(tenant, id)

export const listSettlementDetails: Handler<'settlementDetails.list'> = ({ tenant, query }) =>
  newestList(
    tenant.settlements,
    (record) => record,
    (row) => contract['settlementDetails.list'].matches(row, query),
  )

function settlementOf(tenant: Tenant, id: string): SettlementRecord {
  const record = tenant.settlements.get(id)
  if (record === undefined) throw notFound('settlement detail')
  return record
}
