import type { AnswerOf, BodyOf, Contract } from '@foliokit/api'
import { purchaseGateways, type PurchaseEvent, type PurchaseGateways } from '@foliokit/orders'
import { checkPurchase } from '@foliokit/schemes'
import { purchaseAnswer } from '../engine/orders/answers.js'
import { askedWindow, checkedPurchase, schemeFor } from '../engine/orders/new-purchase.js'
import { refuseLate, stepOrder, windowTerms } from '../engine/orders/order-engine.js'
import type { PurchaseRecord } from '../engine/orders/order-record.js'
import { accountFor, contactsFor, refuseIssues } from '../engine/orders/place-order.js'
import { windowAt } from '../engine/orders/window.js'
import { refuseSteps } from '../engine/take-step.js'
import type { Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { errorBody } from '../wire/exchange.js'
import { Refusal } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { newestOrders, orderOf } from './order-lists.js'
import { generateFor } from './plans.js'

export const createPurchase: Handler<'purchases.create'> = ({ world, tenant, body }) =>
  purchaseAnswer('plan' in body ? (generateFor(world, tenant, 'purchase', body.plan) as PurchaseRecord) : create(world, tenant, body))

export const updatePurchase: Handler<'purchases.update'> = ({ world, tenant, body }) => purchaseAnswer(update(world, tenant, body))

export const modifyPurchase: Handler<'purchases.modify'> = ({ world, tenant, path: [id = ''], body }) =>
  purchaseAnswer(update(world, tenant, { id, ...body }))

export const fetchPurchase: Handler<'purchases.fetch'> = ({ tenant, path: [id = ''] }) => purchaseAnswer(orderOf(tenant, 'purchase', id))

export const listPurchases: Handler<'purchases.list'> = ({ tenant, query }) => newestOrders(tenant.orders.purchase, query, purchaseAnswer)

export const retryPurchase: Handler<'purchases.retry'> = ({ world, tenant, path: [id = ''] }) => {
  const record = orderOf(tenant, 'purchase', id)
  const window = windowAt(windowTerms(world, record), world.clock.now())
  stepOrder(world, record, { type: 'retried', at: world.clock.stamp(), window })
  return purchaseAnswer(record)
}

export const cancelPurchase: Handler<'purchases.cancel'> = ({ world, tenant, path: [id = ''] }) => {
  const record = orderOf(tenant, 'purchase', id)
  stepOrder(world, record, { type: 'cancelled', at: world.clock.stamp() })
  return purchaseAnswer(record)
}

export const createPurchaseBatch: Handler<'purchases.createBatch'> = ({ world, tenant, body }) =>
  eachByItself(body.purchases, (item) => create(world, tenant, item))

export const updatePurchaseBatch: Handler<'purchases.updateBatch'> = ({ world, tenant, body }) =>
  eachByItself(body.updates, (item) => update(world, tenant, item))

/** Answers every item of a batch with its purchase, or with the error that a call of its own would have met. */
function eachByItself<Item>(items: readonly Item[], run: (item: Item) => PurchaseRecord): AnswerOf<Contract['purchases.createBatch']> {
  const data = items.map((item) => {
    try {
      return purchaseAnswer(run(item))
    } catch (error) {
      if (error instanceof Refusal) return errorBody(error)
      throw error
    }
  })
  return { object: 'list', data }
}

type NewPurchase = BodyOf<Contract['purchases.createBatch']>['purchases'][number]

function create(world: World, tenant: Tenant, body: NewPurchase): PurchaseRecord {
  const account = accountFor(tenant, tenant.accounts.get(body.mf_investment_account), 'mf_investment_account')
  return checkedPurchase(world, tenant, { ...body, account })()
}

type PurchaseUpdate = BodyOf<Contract['purchases.updateBatch']>['updates'][number]

/** All that was asked for, or nothing: a refused confirmation must not leave the consent behind. */
function update(world: World, tenant: Tenant, body: PurchaseUpdate): PurchaseRecord {
  const record = orderOf(tenant, 'purchase', body.id)
  const at = world.clock.stamp()
  const events: PurchaseEvent[] = []
  const modified = body.amount !== undefined || body.scheduled_on !== undefined
  if (modified) events.push(modification(world, record, body))
  if (body.consent !== undefined)
    events.push({ type: 'consented', at, consent: body.consent, contacts: contactsFor(record.account, record.folioNumber) })
  if (body.state !== undefined) {
    refuseLate(world, record)
    if (body.consent !== undefined && (purchaseGateways as PurchaseGateways)[record.stored.context.gateway]?.consentWithState !== true)
      throw new Refusal(400, 'validation failed', [
        { field: 'state', message: 'consent and state cannot be updated together on this gateway: send the consent first' },
      ])
    events.push({ type: 'confirmed', at, ...settlementOf(tenant, record) })
  }
  if (events.length === 0)
    throw new Refusal(400, 'validation failed', [{ field: 'body', message: 'must hold a change: amount, scheduled_on, consent or state' }])
  refuseSteps(record, events)
  for (const event of events) {
    stepOrder(world, record, event)
    if (event.type === 'modified') record.amount = body.amount ?? record.amount
  }
  return record
}

function modification(world: World, record: PurchaseRecord, { amount, scheduled_on }: PurchaseUpdate): PurchaseEvent {
  if (amount !== undefined) {
    const folio_number = record.fresh ? null : record.folioNumber
    refuseIssues(checkPurchase({ amount, folio_number }, schemeFor(world, record.isin, 'scheme')))
  }
  const window = scheduled_on === undefined ? undefined : askedWindow(windowTerms(world, record), world.clock.now(), scheduled_on)
  return { type: 'modified', at: world.clock.stamp(), ...(window && { window }) }
}

/** What was told about a payment for the order outside the platform. */
function settlementOf(tenant: Tenant, record: PurchaseRecord): { readonly settlementReference?: string } {
  for (const { id, mf_purchase } of tenant.settlements.values()) if (mf_purchase === record.id) return { settlementReference: id }
  return {}
}
