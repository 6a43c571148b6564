import { fetchFundScheme, listFundSchemes } from './fund-schemes.js'
import type { Handlers } from './handler.js'
import { createNetbankingPayment, fetchPayment, listPayments } from './payments.js'
import { cancelPurchase, createPurchase, fetchPurchase, listPurchases, retryPurchase, updatePurchase } from './purchases.js'
import { simulateOrder, simulatePayment } from './simulations.js'
import { createToken } from './token.js'

/** Who answers what: one entry for every operation of the contract. */
export const handlers: Handlers = {
  'auth.token': createToken,
  'fundSchemes.fetch': fetchFundScheme,
  'fundSchemes.list': listFundSchemes,
  'payments.createNetbanking': createNetbankingPayment,
  'payments.fetch': fetchPayment,
  'payments.list': listPayments,
  'purchases.cancel': cancelPurchase,
  'purchases.create': createPurchase,
  'purchases.fetch': fetchPurchase,
  'purchases.list': listPurchases,
  'purchases.retry': retryPurchase,
  'purchases.update': updatePurchase,
  'simulations.order': simulateOrder,
  'simulations.payment': simulatePayment,
}
