import type { PaymentMethod } from '../payment-method.js'
import type { StoredPurchase } from '../purchase/lifecycle.js'
import type { PurchaseBody } from '../draft-schema.js'

/** One try to charge a payer, once its prompt has ended. */
export interface Attempt {
  readonly method: PaymentMethod
  readonly successful: boolean
  /** The sandbox's own word: the documents show only `null`. */
  readonly error: 'pin_refused' | 'pin_timed_out' | null
  /** Seconds since 1970. */
  readonly at: number
}

/** A purchase as the sandbox keeps it. */
export interface PurchaseRecord {
  readonly id: string
  /** Counts from 1. */
  readonly number: number
  readonly body: PurchaseBody
  /** Seconds since 1970. */
  readonly createdOn: number
  lifecycle: StoredPurchase
  /** Seconds since 1970, by status, in order. */
  readonly history: { readonly status: string; readonly timestamp: number }[]
  readonly attempts: Attempt[]
  /** The first successful attempt. */
  paid: Attempt | undefined
}

/** One debit of a payer's mobile money: the sandbox's own ledger, which no request can change but an accepted prompt. */
export interface Charge {
  readonly purchaseId: string
  readonly reference: string
  readonly phone: string
  readonly currency: string
  /** Exact text, such as `500`. */
  readonly amount: string
  /** Milliseconds since 1970. */
  readonly at: number
}
