import { createBsePayment } from './bse-payments.js'
import { fetchFundScheme, listFundSchemes } from './fund-schemes.js'
import type { Handlers } from './handler.js'
import { createInstantRedemption, fetchInstantRedemptionSummary } from './instant-redemptions.js'
import { authorizeMandate, cancelMandate, createMandate, fetchMandate, listMandates } from './mandates.js'
import { createNachPayment, createNetbankingPayment, fetchPayment, listPayments } from './payments.js'
import {
  cancelPurchase,
  createPurchase,
  createPurchaseBatch,
  fetchPurchase,
  listPurchases,
  modifyPurchase,
  retryPurchase,
  updatePurchase,
  updatePurchaseBatch,
} from './purchases.js'
import { createRedemption, fetchRedemption, listRedemptions, updateRedemption } from './redemptions.js'
import { createSettlementDetail, fetchSettlementDetail, listSettlementDetails, updateSettlementDetail } from './settlement-details.js'
import { simulateMandate, simulateOrder, simulatePayment } from './simulations.js'
import { createSwitch, fetchSwitch, listSwitches, updateSwitch } from './switches.js'
import { createToken } from './token.js'
import {
  createV1InstantSale,
  createV1NachPurchases,
  createV1NetbankingPurchases,
  createV1Sales,
  fetchV1Order,
  fetchV1PreRedemptionSummary,
  listV1AccountOrders,
  listV1Orders,
  listV1Purchases,
  listV1Sales,
  listV1Switches,
} from './v1-orders.js'

/** Who answers what: one entry for every operation of the contract. */
export const handlers: Handlers = {
  'auth.token': createToken,
  'bsePayments.create': createBsePayment,
  'fundSchemes.fetch': fetchFundScheme,
  'fundSchemes.list': listFundSchemes,
  'instantRedemptions.create': createInstantRedemption,
  'instantRedemptions.summary': fetchInstantRedemptionSummary,
  'mandates.authorize': authorizeMandate,
  'mandates.cancel': cancelMandate,
  'mandates.create': createMandate,
  'mandates.fetch': fetchMandate,
  'mandates.list': listMandates,
  'payments.createNach': createNachPayment,
  'payments.createNetbanking': createNetbankingPayment,
  'payments.fetch': fetchPayment,
  'payments.list': listPayments,
  'purchases.cancel': cancelPurchase,
  'purchases.create': createPurchase,
  'purchases.createBatch': createPurchaseBatch,
  'purchases.fetch': fetchPurchase,
  'purchases.list': listPurchases,
  'purchases.modify': modifyPurchase,
  'purchases.retry': retryPurchase,
  'purchases.update': updatePurchase,
  'purchases.updateBatch': updatePurchaseBatch,
  'redemptions.create': createRedemption,
  'redemptions.fetch': fetchRedemption,
  'redemptions.list': listRedemptions,
  'redemptions.update': updateRedemption,
  'settlementDetails.create': createSettlementDetail,
  'settlementDetails.fetch': fetchSettlementDetail,
  'settlementDetails.list': listSettlementDetails,
  'settlementDetails.update': updateSettlementDetail,
  'simulations.mandate': simulateMandate,
  'simulations.order': simulateOrder,
  'simulations.payment': simulatePayment,
  'switches.create': createSwitch,
  'switches.fetch': fetchSwitch,
  'switches.list': listSwitches,
  'switches.update': updateSwitch,
  'v1Orders.fetch': fetchV1Order,
  'v1Orders.list': listV1Orders,
  'v1Orders.listOfAccount': listV1AccountOrders,
  'v1Orders.listPurchases': listV1Purchases,
  'v1Orders.listSales': listV1Sales,
  'v1Orders.listSwitches': listV1Switches,
  'v1Orders.preRedemptionSummary': fetchV1PreRedemptionSummary,
  'v1Orders.purchaseByNach': createV1NachPurchases,
  'v1Orders.purchaseByNetbanking': createV1NetbankingPurchases,
  'v1Orders.sell': createV1Sales,
  'v1Orders.sellInstantly': createV1InstantSale,
}
