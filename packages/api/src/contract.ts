import type * as z from 'zod'
import { fetchFundScheme, listFundSchemes } from './operations/fund-schemes.js'
import { createNetbankingPayment, fetchPayment, listPayments } from './operations/payments.js'
import { cancelPurchase, createPurchase, fetchPurchase, listPurchases, retryPurchase, updatePurchase } from './operations/purchases.js'
import { simulateOrder, simulatePayment } from './operations/simulations.js'
import { createToken } from './operations/token.js'

/**
 * Every operation of the platform that foliokit speaks, by name: the one place that names one. The client's methods, the sandbox's
 * handlers and the coverage check all derive from this table.
 */
export const contract = {
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
} as const

/** The type of the table: what a client or a sandbox derives its methods or handlers from. */
export type Contract = typeof contract
/** The name of an operation in the table. */
export type OperationName = keyof Contract

/** What a caller passes as the body of an operation, with exact values; `null` where it has none. */
export type BodyOf<O> = O extends { readonly body: infer B extends z.ZodType } ? z.output<B> : null
/** What a caller passes as the query of an operation; `null` where it has none. */
export type QueryOf<O> = O extends { readonly query: infer Q extends z.ZodType } ? z.output<Q> : null
/** What an operation answers, with exact values. */
export type AnswerOf<O> = O extends { readonly answer: infer A extends z.ZodType } ? z.output<A> : never
