import type { AnswerOf, Contract } from '@foliokit/api'
import type { Rupees } from '@foliokit/money'
import type { StoredPayment } from '@foliokit/payments'
import type { PurchaseRecord } from './purchase-record.js'

/** A payment as the sandbox keeps it. */
export interface PaymentRecord {
  readonly id: string
  readonly orders: readonly PurchaseRecord[]
  /** What the orders add up to. */
  readonly amount: Rupees
  readonly method: string
  payment: StoredPayment
}

/** The payment as the platform answers it. */
export function paymentAnswer(record: PaymentRecord): AnswerOf<Contract['payments.fetch']> {
  const { state, context } = record.payment
  return {
    id: record.id,
    payment_type: 'NETBANKING',
    status: state,
    amount: record.amount,
    debit_date: null,
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
