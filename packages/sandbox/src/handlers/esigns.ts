import { createEsign as create, esignAnswer } from '../engine/kyc/esign.js'
import { notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'

export const createEsign: Handler<'esigns.create'> = ({ world, tenant, body }) => esignAnswer(world, create(world, tenant, body))

export const fetchEsign: Handler<'esigns.fetch'> = ({ world, tenant, path: [id = ''] }) => {
  const record = tenant.esigns.get(id)
  if (record === undefined) throw notFound('esign')
  return esignAnswer(world, record)
}
