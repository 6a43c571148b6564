import { integerIdCodec, rupeesCodec, unitsCodec } from '@foliokit/money/zod'
import { v1OrderSchema } from '@foliokit/orders/zod'
import * as z from 'zod'
import { commaSeparated, page, pageQuery } from '../envelopes.js'
import { ipv4, isinShape, reference } from '../formats.js'
import { operation } from '../operation.js'
import { preRedemptionQuery, preRedemptionSummarySchema } from './instant-redemptions.js'

const account = '/api/oms/investment_accounts/:investment_account_id' as const

const origin = { source_ref_id: reference.nullish(), user_ip: ipv4.nullish(), server_ip: ipv4.nullish() }

const lumpSum = z.strictObject({ isin: isinShape, amount: rupeesCodec, folio_number: reference.nullish(), ...origin })

const created = z.looseObject({
  orders: z.array(
    z.looseObject({
      id: integerIdCodec,
      isin: z.string().nullish(),
      folio_number: z.string().nullish(),
      source_ref_id: z.string().nullish(),
      user_ip: z.string().nullish(),
      server_ip: z.string().nullish(),
    }),
  ),
})

/**
 * Creates lump-sum purchases that are paid on a page: with `payments.createNetbanking` on gateway rta, after submission with
 * `bsePayments.create` on bse. One that is refused refuses all.
 */
export const createV1NetbankingPurchases = operation({
  name: 'v1Orders.purchaseByNetbanking',
  method: 'POST',
  path: `${account}/orders/purchase/netbanking`,
  effect: 'reconcilable',
  body: z.strictObject({ bank_account_id: integerIdCodec, orders: z.array(lumpSum).min(1) }),
  answer: created,
})

/** Creates lump-sum purchases that are paid by a debit under a mandate. Not on gateway bse. */
export const createV1NachPurchases = operation({
  name: 'v1Orders.purchaseByNach',
  method: 'POST',
  path: `${account}/orders/purchase/nach`,
  effect: 'reconcilable',
  body: z.strictObject({ mandate_id: integerIdCodec, orders: z.array(lumpSum).min(1) }),
  answer: created,
})

const sale = z.strictObject({
  folio_number: reference,
  isin: isinShape,
  type: z.enum(['amount', 'units']).optional(),
  amount: rupeesCodec.nullish(),
  units: unitsCodec.nullish(),
  redeem_all: z.boolean().optional(),
  ...origin,
})

/** Creates redemptions: by `type` amount or units, or everything with `redeem_all`. */
export const createV1Sales = operation({
  name: 'v1Orders.sell',
  method: 'POST',
  path: `${account}/orders/sell`,
  effect: 'reconcilable',
  body: z.strictObject({ orders: z.array(sale).min(1) }),
  answer: created,
})

/** Creates an instant redemption to one of the bank accounts of the summary. */
export const createV1InstantSale = operation({
  name: 'v1Orders.sellInstantly',
  method: 'POST',
  path: `${account}/orders/sell/instant`,
  effect: 'reconcilable',
  body: z.strictObject({
    folio_number: reference,
    isin: isinShape,
    amount: rupeesCodec,
    redemption_bank_account_number: z.string().min(1),
    redemption_bank_account_ifsc_code: z.string().min(1),
    ...origin,
  }),
  answer: created,
})

/** Asks what an instant redemption may take out of a folio of the account. */
export const fetchV1PreRedemptionSummary = operation({
  name: 'v1Orders.preRedemptionSummary',
  method: 'GET',
  path: `${account}/preredemption_summary`,
  effect: 'read',
  query: preRedemptionQuery,
  answer: preRedemptionSummarySchema,
})

/** The filters of order lists. Without `state` the platform lists successful orders only. */
const ordersQuery = z.strictObject({
  ...pageQuery,
  state: commaSeparated,
  type: commaSeparated,
  sort: z.enum(['investment_date']).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
})

const orders = page('amc_orders', v1OrderSchema)

/** Lists the tenant's orders page by page. Without `state` it lists successful orders only. */
export const listV1Orders = operation({
  name: 'v1Orders.list',
  method: 'GET',
  path: '/api/oms/orders',
  effect: 'read',
  query: ordersQuery,
  answer: orders,
})

/** Lists the orders of one account page by page. Without `state` it lists successful orders only. */
export const listV1AccountOrders = operation({
  name: 'v1Orders.listOfAccount',
  method: 'GET',
  path: `${account}/orders`,
  effect: 'read',
  query: ordersQuery,
  answer: orders,
})

/** Fetches one order of any kind. */
export const fetchV1Order = operation({
  name: 'v1Orders.fetch',
  method: 'GET',
  path: `${account}/orders/:amc_order_id`,
  effect: 'read',
  answer: v1OrderSchema,
})

/** Lists the purchases of one account page by page, in every status. */
export const listV1Purchases = operation({
  name: 'v1Orders.listPurchases',
  method: 'GET',
  path: `${account}/orders/purchase`,
  effect: 'read',
  query: z.strictObject(pageQuery),
  answer: orders,
})

/** Lists the redemptions of one account page by page, in every status. */
export const listV1Sales = operation({
  name: 'v1Orders.listSales',
  method: 'GET',
  path: `${account}/orders/sell`,
  effect: 'read',
  query: z.strictObject(pageQuery),
  answer: orders,
})

/** Lists the switches of one account page by page, in every status. */
export const listV1Switches = operation({
  name: 'v1Orders.listSwitches',
  method: 'GET',
  path: `${account}/orders/switch`,
  effect: 'read',
  query: z.strictObject(pageQuery),
  answer: orders,
})
