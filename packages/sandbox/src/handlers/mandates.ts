import { mandateLifecycle } from '@foliokit/payments'
import { tellCreated } from '../engine/events.js'
import { beginMandate, stepMandate } from '../engine/mandates/mandate-engine.js'
import { mandateAnswer, type MandateRecord } from '../engine/mandates/mandate-record.js'
import { started } from '../engine/orders/place-order.js'
import { keepPayment } from '../engine/payments/new-payment.js'
import { beginPagePayment } from '../engine/payments/payment-engine.js'
import { pageAddress } from '../pages/address.js'
import { holderOf } from '../store/bank-accounts.js'
import type { Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { invalidField, notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { pageOf } from './page.js'

export const createMandate: Handler<'mandates.create'> = ({ world, tenant, body }) => {
  const { mandate_type: type, mandate_limit: limit, bank_account_id: bankAccountId, valid_from = null, valid_to = null } = body
  const pan = holderOf(tenant, bankAccountId)
  if (pan === undefined) throw invalidField('bank_account_id', 'not found')
  refuseWrongProvider(world, body.provider_name ?? null)
  const stored = started(
    () =>
      mandateLifecycle.start({
        type,
        limit,
        at: world.clock.stamp(),
        validFrom: valid_from,
        validTo: valid_to,
        gateway: world.gateway,
      }),
    { limit: 'mandate_limit', type: 'mandate_type', validFrom: 'valid_from', validTo: 'valid_to' },
  )
  const record: MandateRecord = {
    object: 'mandate',
    id: tenant.nextId('mandate'),
    bankAccountId,
    pan,
    providerId: body.provider_id ?? null,
    umrn: null,
    lifecycle: mandateLifecycle,
    stored,
  }
  tenant.mandates.set(record.id, record)
  tellCreated(world, record)
  beginMandate(world, record)
  return { id: record.id }
}

export const fetchMandate: Handler<'mandates.fetch'> = ({ tenant, path: [id = ''] }) => mandateAnswer(mandateOf(tenant, id))

export const listMandates: Handler<'mandates.list'> = ({ tenant, query }) => {
  const { bank_account_id: accounts } = query
  const rows = [...tenant.mandates.values()].filter(({ bankAccountId }) => accounts === undefined || accounts.includes(bankAccountId))
  const { shown, envelope } = pageOf(rows, query)
  return { ...envelope, mandates: shown.map(mandateAnswer) }
}

export const authorizeMandate: Handler<'mandates.authorize'> = ({ world, tenant, body }) => {
  const mandate = mandateIn(tenant, body.mandate_id, 'mandate_id')
  const { state, context } = mandate.stored
  if (context.type === 'NACH') throw invalidField('mandate_id', 'is a mandate on paper, which is not authorised on a page')
  if (state !== 'CREATED' && state !== 'RECEIVED')
    throw invalidField('mandate_id', `is a mandate in status ${state}; one is authorised in CREATED or RECEIVED`)
  if (world.gateway === 'bse' && body.payment_postback_url !== undefined)
    throw invalidField('payment_postback_url', 'is not supported on gateway bse')
  const { payment_postback_url: url } = body
  const record = keepPayment(world, tenant, {
    type: 'AUTH_TRANSACTION',
    orders: [],
    method: context.type === 'UPI' ? 'UPI' : 'NETBANKING',
    mandate,
    postback: url === undefined ? null : { url, method: 'post' },
  })
  beginPagePayment(world, record)
  return { id: record.id, token_url: pageAddress(world, record) }
}

export const cancelMandate: Handler<'mandates.cancel'> = ({ world, tenant, path: [id = ''] }) => {
  const record = mandateOf(tenant, id)
  stepMandate(world, record, { type: 'cancelled', at: world.clock.stamp() })
  return mandateAnswer(record)
}

/** A mandate of the tenant, named in a path. */
export function mandateOf(tenant: Tenant, id: string): MandateRecord {
  const record = tenant.mandates.get(id)
  if (record === undefined) throw notFound('mandate')
  return record
}

/** A mandate of the tenant, named in a body. */
export function mandateIn(tenant: Tenant, id: string, field: string): MandateRecord {
  const record = tenant.mandates.get(id)
  if (record === undefined) throw invalidField(field, 'not found')
  return record
}

/** The providers of mandates by gateway: on ondc another name than for payments (field notes §5, row 17). */
const providers = { rta: ['RAZORPAY'], ondc: ['CYBRILLAPOA'], bse: ['BSE'] } as const

function refuseWrongProvider(world: World, name: string | null): void {
  const known: readonly string[] = providers[world.gateway]
  if (name !== null && !known.includes(name))
    throw invalidField('provider_name', `must be ${known.join(' or ')} for mandates on gateway ${world.gateway}`)
}
