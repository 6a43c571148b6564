import type { AnswerOf, Contract } from '@foliokit/api'
import { nav, rupees, units, type Rupees } from '@foliokit/money'
import type { PurchaseContext, PurchaseState } from '@foliokit/orders'
import type { Stored } from '@foliokit/lifecycle'
import type { AccountRecord } from '../store/tenant.js'

/** A purchase as the sandbox keeps it: what was asked for, and its lifecycle. */
export interface PurchaseRecord {
  readonly id: string
  readonly oldId: string
  readonly account: AccountRecord
  readonly isin: string
  readonly amount: Rupees
  readonly fresh: boolean
  readonly asked: {
    readonly source_ref_id: string | null
    readonly user_ip: string | null
    readonly server_ip: string | null
    readonly euin: string | null
    readonly initiated_by: string | null
    readonly initiated_via: string | null
  }
  /** The folio it goes into; `null` until a fresh purchase has opened one. */
  folioNumber: string | null
  order: Stored<PurchaseState, PurchaseContext>
  /** The latest payment opened for it: the only one whose outcome still counts. */
  paymentId: string | null
}

/** The purchase as the platform answers it. */
export function purchaseAnswer(record: PurchaseRecord): AnswerOf<Contract['purchases.fetch']> {
  const { state, context } = record.order
  const { allotment } = context
  return {
    object: 'mf_purchase',
    id: record.id,
    old_id: record.oldId,
    mf_investment_account: record.account.id,
    folio_number: record.folioNumber,
    state,
    amount: record.amount,
    scheme: record.isin,
    type: record.fresh ? 'purchase' : 'additional_purchase',
    gateway: context.gateway,
    plan: null,
    partner: null,
    ...record.asked,
    failure_code: context.failureCode,
    scheduled_on: context.scheduledOn,
    traded_on: allotment?.tradedOn ?? null,
    allotted_units: allotment === null ? null : units(allotment.allottedUnits),
    purchased_amount: allotment === null ? null : rupees(allotment.purchasedAmount),
    purchased_price: allotment === null ? null : nav(allotment.purchasedPrice),
    created_at: context.createdAt,
    confirmed_at: context.confirmedAt,
    submitted_at: context.submittedAt,
    succeeded_at: context.succeededAt,
    failed_at: context.failedAt,
    retried_at: context.retriedAt,
    cancelled_at: context.cancelledAt,
    reversed_at: context.reversedAt,
  }
}
