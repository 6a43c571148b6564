import type { AnswerOf, BodyOf, Contract, QueryOf } from '@foliokit/api'
import { checkedPurchase, v1PurchaseLifecycle, type PurchaseTerms } from '../engine/orders/new-purchase.js'
import { checkedRedemption, v1RedemptionLifecycle, type RedemptionDraft } from '../engine/orders/new-redemption.js'
import { stepOrder } from '../engine/orders/order-engine.js'
import { schemeOf, type OrderRecord, type RedemptionRecord } from '../engine/orders/order-record.js'
import { accountFor, folioFor } from '../engine/orders/place-order.js'
import { knownToV1, v1OrderAnswer, v1TypeOf } from '../engine/orders/v1-answer.js'
import { createDebit, refuseUncovered } from '../engine/payments/new-payment.js'
import { paysFrom } from '../store/bank-accounts.js'
import type { AccountRecord, Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { invalidField, notFound, Refusal, renamed } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { payoutAccount, summaryOf } from './instant-redemptions.js'
import { mandateIn } from './mandates.js'
import { pageOf } from './page.js'

export const createV1NetbankingPurchases: Handler<'v1Orders.purchaseByNetbanking'> = ({ world, tenant, path: [id = ''], body }) => {
  const account = placingAccount(world, tenant, id)
  const { bank_account_id: bankAccountId } = body
  if (!paysFrom(tenant, account, bankAccountId)) throw invalidField('bank_account_id', 'is not a bank account of the investor')
  return created(placePurchases(world, tenant, account, body.orders, { bankAccountId }))
}

export const createV1NachPurchases: Handler<'v1Orders.purchaseByNach'> = ({ world, tenant, path: [id = ''], body }) => {
  const account = placingAccount(world, tenant, id)
  if (world.gateway === 'bse') throw invalidField('mandate_id', 'is not supported on gateway bse')
  const mandate = mandateIn(tenant, body.mandate_id, 'mandate_id')
  refuseUncovered(world, mandate, body.orders)
  const orders = placePurchases(world, tenant, account, body.orders, { mandate })
  createDebit(world, tenant, mandate, orders, 'orders')
  return created(orders)
}

export const createV1Sales: Handler<'v1Orders.sell'> = ({ world, tenant, path: [id = ''], body }) => {
  const account = placingAccount(world, tenant, id)
  refuseTwinReferences(body.orders)
  const make = body.orders.map((order, index) =>
    within(index, () => checkedRedemption(world, tenant, saleDraft(account, order), { lifecycle: v1RedemptionLifecycle })),
  )
  return created(make.map((keep) => confirmed(world, keep())))
}

export const createV1InstantSale: Handler<'v1Orders.sellInstantly'> = ({ world, tenant, path: [id = ''], body }) => {
  const account = placingAccount(world, tenant, id)
  const { isin: scheme, folio_number, amount } = body
  const instantTo = payoutAccount(folioFor(account, folio_number), body)
  const keep = inV1Words(() =>
    checkedRedemption(world, tenant, { ...body, account, scheme, folio_number, amount }, { lifecycle: v1RedemptionLifecycle, instantTo }),
  )
  return created([confirmed(world, keep())])
}

export const fetchV1PreRedemptionSummary: Handler<'v1Orders.preRedemptionSummary'> = ({ world, tenant, path: [id = ''], query }) =>
  summaryOf(world, folioFor(accountOf(tenant, id), query.folio_number), query.isin)

export const fetchV1Order: Handler<'v1Orders.fetch'> = ({ world, tenant, path: [id = '', oldId = ''] }) => {
  const record = tenant.ordersByOldId.get(oldId)
  if (record === undefined || record.account !== accountOf(tenant, id) || !knownToV1(record)) throw notFound('order')
  return v1OrderAnswer(world, record)
}

export const listV1Orders: Handler<'v1Orders.list'> = ({ world, tenant, query }) => filtered(world, tenant.ordersByOldId.values(), query)

export const listV1AccountOrders: Handler<'v1Orders.listOfAccount'> = ({ world, tenant, path: [id = ''], query }) =>
  filtered(world, ofAccount(tenant, id), query)

export const listV1Purchases: Handler<'v1Orders.listPurchases'> = ({ world, tenant, path: [id = ''], query }) =>
  paged(world, ofAccount(tenant, id, 'purchase'), query)

export const listV1Sales: Handler<'v1Orders.listSales'> = ({ world, tenant, path: [id = ''], query }) =>
  paged(world, ofAccount(tenant, id, 'redemption'), query)

export const listV1Switches: Handler<'v1Orders.listSwitches'> = ({ world, tenant, path: [id = ''], query }) =>
  paged(world, ofAccount(tenant, id, 'switch'), query)

/** The account of a path, by its `old_id`. */
export function accountOf(tenant: Tenant, oldId: string): AccountRecord {
  const account = tenant.accountsByOldId.get(oldId)
  if (account === undefined) throw notFound('investment account')
  return account
}

/** The account that orders are placed in through v1, which does not know gateway ondc. */
export function placingAccount(world: World, tenant: Tenant, oldId: string): AccountRecord {
  if (world.gateway === 'ondc') throw invalidField('gateway', 'is ondc, which v1 does not know: use /v2')
  return accountFor(tenant, accountOf(tenant, oldId), 'investment_account_id')
}

type LumpSums = BodyOf<Contract['v1Orders.purchaseByNetbanking']>['orders']

/** Places all of some purchases, or none: one that is refused refuses all. */
function placePurchases(world: World, tenant: Tenant, account: AccountRecord, orders: LumpSums, terms: PurchaseTerms) {
  refuseTwinReferences(orders)
  const make = orders.map((order, index) =>
    within(index, () =>
      checkedPurchase(world, tenant, { ...order, account, scheme: order.isin }, { ...terms, lifecycle: v1PurchaseLifecycle }),
    ),
  )
  return make.map((keep) => keep())
}

function saleDraft(account: AccountRecord, order: BodyOf<Contract['v1Orders.sell']>['orders'][number]): RedemptionDraft {
  const { type, amount = null, units = null, redeem_all: all = false } = order
  if (all && type !== undefined) throw invalidField('type', 'must not be given with redeem_all')
  if (!all && type === undefined) throw invalidField('type', 'must be amount or units, or redeem_all must be true')
  const given = { amount, units }
  for (const name of ['amount', 'units'] as const) {
    if (type === name && given[name] === null) throw invalidField(name, `is required when type is ${name}`)
    if (type !== name && given[name] !== null) throw invalidField(name, `is not taken ${all ? 'with redeem_all' : `when type is ${type}`}`)
  }
  return { ...order, account, scheme: order.isin, amount, units }
}

/** The platform confirms a redemption of v1 by itself. */
function confirmed(world: World, record: RedemptionRecord): RedemptionRecord {
  if (world.processing === 'automatic' && record.stored.context.gateway !== 'bse')
    stepOrder(world, record, { type: 'confirmed', at: world.clock.stamp() })
  return record
}

/** Runs a check of one of several orders: its refusals name the place of the order. */
export function within<Value>(index: number, check: () => Value): Value {
  try {
    return inV1Words(check)
  } catch (error) {
    if (!(error instanceof Refusal) || error.fields === null) throw error
    throw new Refusal(
      error.status,
      error.message,
      error.fields.map(({ field, message }) => ({ field: `orders.${index}.${field}`, message })),
    )
  }
}

/** v1 names a scheme by `isin` where v2 names it `scheme`; that a redemption is instant stands in its path. */
function inV1Words<Value>(check: () => Value): Value {
  return renamed({ scheme: 'isin', redemption_mode: 'isin', mode: 'gateway' }, check)
}

/** Refuses a reference that stands twice in one request. */
export function refuseTwinReferences(orders: readonly { readonly source_ref_id?: string | null | undefined }[]): void {
  const seen = new Set<string>()
  orders.forEach(({ source_ref_id: reference }, index) => {
    if (reference == null) return
    if (seen.has(reference)) throw invalidField(`orders.${index}.source_ref_id`, 'source_ref_id: should be unique')
    seen.add(reference)
  })
}

function created(records: readonly OrderRecord[]): AnswerOf<Contract['v1Orders.sell']> {
  return {
    orders: records.map((record) => ({
      id: record.oldId,
      isin: schemeOf(record),
      isin_no: schemeOf(record),
      folio_number: record.folioNumber,
      source_ref_id: record.origin.source_ref_id,
      user_ip: record.origin.user_ip,
      server_ip: record.origin.server_ip,
    })),
  }
}

function ofAccount(tenant: Tenant, id: string, kind?: OrderRecord['kind']): readonly OrderRecord[] {
  const account = accountOf(tenant, id)
  return [...tenant.ordersByOldId.values()].filter((record) => record.account === account && (kind === undefined || record.kind === kind))
}

/** A page of the orders that a query asks for: without `state`, the successful ones (v1 documents, fetch all orders). */
function filtered(world: World, orders: Iterable<OrderRecord>, query: QueryOf<Contract['v1Orders.list']>) {
  const states = query.state?.map((state) => state.toUpperCase()) ?? ['SUCCESSFUL']
  const types = query.type?.map((type) => type.toUpperCase())
  const rows = [...orders].filter((record) => {
    if (types !== undefined && !types.includes(v1TypeOf(record))) return false
    return states.includes(v1OrderAnswer(world, record).status)
  })
  return paged(world, rows, query)
}

interface PagedQuery {
  readonly page?: number | undefined
  readonly size?: number | undefined
  readonly direction?: 'asc' | 'desc' | undefined
}

/** A page of orders by the day they are for, and by creation within a day; the newest first unless asked otherwise. */
function paged(world: World, orders: readonly OrderRecord[], query: PagedQuery) {
  const rows = orders.filter(knownToV1).map((record, index) => ({ record, index, day: record.stored.context.scheduledOn }))
  rows.sort((first, second) => (first.day === second.day ? first.index - second.index : first.day < second.day ? -1 : 1))
  if (query.direction !== 'asc') rows.reverse()
  const { shown, envelope } = pageOf(rows, query)
  return { ...envelope, amc_orders: shown.map(({ record }) => v1OrderAnswer(world, record)) }
}
