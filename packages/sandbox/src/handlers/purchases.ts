import { newestListCap } from '@foliokit/api'
import { checkEuin } from '@foliokit/identifiers'
import {
  checkConsent,
  purchaseGateways,
  purchaseLifecycle,
  type OrderWindow,
  type PurchaseEvent,
  type PurchaseGateways,
} from '@foliokit/orders'
import { civilDate, dayStatus } from '@foliokit/schedule'
import { checkPurchase } from '@foliokit/schemes'
import { hoursOf, react, stepPurchase } from '../engine/purchase-engine.js'
import { purchaseAnswer, type PurchaseRecord } from '../engine/purchase-record.js'
import { purchaseWindow, windowFrom } from '../engine/window.js'
import type { DealingHours } from '../market/market.js'
import type { AccountRecord, Tenant } from '../store/tenant.js'
import { invalidField, notFound, Refusal, type FieldError } from '../wire/refusal.js'
import type { Handler } from './handler.js'

export const createPurchase: Handler<'purchases.create'> = ({ world, tenant, body }) => {
  const account = tenant.accounts.get(body.mf_investment_account)
  if (account === undefined) throw invalidField('mf_investment_account', 'not found')
  if (account.contacts === null) throw invalidField('mf_investment_account', 'folio_defaults must be set before an order is placed')
  const scheme = world.schemes.get(body.scheme)
  if (scheme === undefined) throw invalidField('scheme', 'not found')
  const folioNumber = body.folio_number ?? null
  if (folioNumber !== null && !account.folios.has(folioNumber))
    throw invalidField('folio_number', 'is not a folio of the investment account')
  const issues = checkPurchase(body, scheme)
  if (issues.length > 0)
    throw new Refusal(
      400,
      'validation failed',
      issues.map(({ path, message }) => ({ field: path.join('.'), message })),
    )
  if (body.euin != null) {
    const [issue] = checkEuin(body.euin)
    if (issue !== undefined) throw invalidField('euin', issue.message)
  }
  if (body.partner != null) throw invalidField('partner', 'not found')
  const reference = body.source_ref_id ?? null
  if (reference !== null && tenant.orderReferences.has(reference)) throw invalidField('source_ref_id', 'source_ref_id: should be unique')

  const hours = world.market.hoursOf(scheme.category)
  const at = world.clock.stamp()
  const earliest = purchaseWindow(hours, world.clock.now())
  const window = body.scheduled_on == null ? earliest : askedWindow(hours, earliest, body.scheduled_on)

  const record: PurchaseRecord = {
    id: `mfp_${world.random.hex(32)}`,
    // 19 digits: a client that reads ids as numbers loses some of them here, and not in production.
    oldId: world.random.longId(),
    account,
    isin: body.scheme,
    amount: body.amount,
    fresh: folioNumber === null,
    asked: {
      source_ref_id: reference,
      user_ip: body.user_ip ?? null,
      server_ip: body.server_ip ?? null,
      euin: body.euin ?? null,
      initiated_by: body.initiated_by ?? null,
      initiated_via: body.initiated_via ?? null,
    },
    folioNumber,
    paymentId: null,
    order: purchaseLifecycle.start({ gateway: world.gateway, at, ...window }),
  }
  tenant.purchases.set(record.id, record)
  tenant.purchaseIds.set(record.oldId, record.id)
  if (reference !== null) tenant.orderReferences.add(reference)
  react(world, record)
  return purchaseAnswer(record)
}

export const updatePurchase: Handler<'purchases.update'> = ({ world, tenant, body }) => {
  const record = purchaseOf(tenant, body.id)
  const at = world.clock.stamp()
  const events: PurchaseEvent[] = []
  if (body.consent !== undefined) {
    const problems = consentProblems(record, body.consent)
    if (problems.length > 0) throw new Refusal(400, 'validation failed', problems)
    events.push({ type: 'consented', at, consent: body.consent })
  }
  if (body.state !== undefined) {
    if (events.length > 0 && (purchaseGateways as PurchaseGateways)[record.order.context.gateway]?.consentWithState !== true) {
      throw invalidField('state', 'consent and state cannot be updated together on this gateway: send the consent first')
    }
    events.push({ type: 'confirmed', at })
  }
  if (events.length === 0) throw new Refusal(400, 'validation failed', [{ field: 'consent', message: 'consent or state must be given' }])

  // Both or neither: a refused confirmation must not leave the consent behind.
  const before = record.order
  try {
    for (const event of events) stepPurchase(world, record, event)
  } catch (error) {
    record.order = before
    throw error
  }
  return purchaseAnswer(record)
}

export const fetchPurchase: Handler<'purchases.fetch'> = ({ tenant, path: [id = ''] }) => purchaseAnswer(purchaseOf(tenant, id))

export const listPurchases: Handler<'purchases.list'> = ({ tenant, query }) => {
  const { mf_investment_account: account, states, plan, skip_instruction: skip } = query
  const data = []
  for (const record of [...tenant.purchases.values()].reverse()) {
    if (account !== undefined && record.account.id !== account) continue
    if (states !== undefined && !states.includes(record.order.state)) continue
    if (plan !== undefined || skip !== undefined) continue
    data.push(purchaseAnswer(record))
    if (data.length === newestListCap) break
  }
  return { object: 'list', data }
}

export const retryPurchase: Handler<'purchases.retry'> = ({ world, tenant, path: [id = ''] }) => {
  const record = purchaseOf(tenant, id)
  const window = purchaseWindow(hoursOf(world, record), world.clock.now())
  stepPurchase(world, record, { type: 'retried', at: world.clock.stamp(), window })
  return purchaseAnswer(record)
}

export const cancelPurchase: Handler<'purchases.cancel'> = ({ world, tenant, path: [id = ''] }) => {
  const record = purchaseOf(tenant, id)
  stepPurchase(world, record, { type: 'cancelled', at: world.clock.stamp() })
  return purchaseAnswer(record)
}

/** The window of an order for a day of its own choice: a business day that the calendar covers, and none that is past. */
function askedWindow(hours: DealingHours, earliest: OrderWindow, asked: string): OrderWindow {
  const last = hours.calendar.coverage.estimatedTo
  if (asked < earliest.scheduledOn || asked > last || !dayStatus(civilDate(asked), hours.calendar).open)
    throw invalidField('scheduled_on', `must be a business day of the scheme from ${earliest.scheduledOn} to ${last}`)
  return windowFrom(hours, civilDate(asked))
}

/** A purchase of the tenant, by `id` or `old_id`. Another tenant's is as absent as none. */
export function purchaseOf(tenant: Tenant, id: string): PurchaseRecord {
  const record = tenant.purchases.get(id) ?? tenant.purchases.get(tenant.purchaseIds.get(id) ?? '')
  if (record === undefined) throw notFound('purchase')
  return record
}

function consentProblems(record: PurchaseRecord, consent: Parameters<typeof checkConsent>[0]): readonly FieldError[] {
  const contacts = consentContacts(record.account, record.folioNumber)
  return checkConsent(consent, { contacts }).map(({ path, message }) => ({ field: ['consent', ...path].join('.'), message }))
}

/** Who may consent: the contacts of the folio or, for a new one, those of the folio defaults (domain §5). */
function consentContacts(account: AccountRecord, folioNumber: string | null) {
  return (folioNumber === null ? account.contacts : account.folios.get(folioNumber)?.contacts) ?? { emails: [], mobiles: [] }
}
