import type { AnswerOf, Contract } from '@foliokit/api'
import type { Rupees } from '@foliokit/money'
import type { PaymentLifecycle, StoredPayment } from '@foliokit/payments'
import type { MandateRecord } from '../mandates/mandate-record.js'
import type { PurchaseRecord } from '../orders/order-record.js'

/** A payment as the sandbox keeps it. */
export interface PaymentRecord {
  readonly object: 'payment'
  readonly id: string
  readonly type: 'NETBANKING' | 'NACH' | 'AUTH_TRANSACTION'
  readonly orders: readonly PurchaseRecord[]
  /** What the orders add up to. */
  readonly amount: Rupees
  readonly method: string | null
  /** The mandate that a debit is made under, or that an authorisation is for. */
  readonly mandate: MandateRecord | null
  /** The civil date of a debit. */
  readonly debitDate: string | null
  /** Where the investor's browser goes afterwards, and how. */
  readonly postback: { readonly url: string; readonly method: 'post' | 'get' } | null
  readonly lifecycle: PaymentLifecycle
  stored: StoredPayment
}

/** The payment as the platform answers it. */
export function paymentAnswer(record: PaymentRecord): AnswerOf<Contract['payments.fetch']> {
  const { state, context } = record.stored
  return {
    id: record.id,
    payment_type: record.type,
    status: state,
    amount: record.amount,
    debit_date: record.debitDate,
    amc_order_ids: record.orders.map(({ oldId }) => oldId),
    failed_reason: context.failureCode,
    method: record.method,
    created_at: context.createdAt,
    submitted_at: context.submittedAt,
    debit_confirmed_at: context.debitConfirmedAt,
    failed_at: context.failedAt,
    transfer_initiated_at: context.transferInitiatedAt,
    settled_at: context.settledAt,
    rejected_at: context.rejectedAt,
  }
}
