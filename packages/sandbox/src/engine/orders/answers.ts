import type { AnswerOf, Contract } from '@foliokit/api'
import type { OrderContext } from '@foliokit/orders'
import { exact } from './dealing.js'
import type { OrderRecord, PurchaseRecord, RedemptionRecord, SwitchRecord } from './order-record.js'

/** A purchase as the platform answers it. */
export function purchaseAnswer(record: PurchaseRecord): AnswerOf<Contract['purchases.fetch']> {
  const { allotment, retriedAt } = record.stored.context
  return {
    ...orderAnswer(record),
    amount: record.amount,
    scheme: record.isin,
    type: record.fresh ? 'purchase' : 'additional_purchase',
    traded_on: allotment?.tradedOn ?? null,
    allotted_units: exact.units(allotment?.allottedUnits),
    purchased_amount: exact.rupees(allotment?.purchasedAmount),
    purchased_price: exact.nav(allotment?.purchasedPrice),
    retried_at: retriedAt,
  }
}

/** A redemption as the platform answers it. */
export function redemptionAnswer(record: RedemptionRecord): AnswerOf<Contract['redemptions.fetch']> {
  const { outcome, mode } = record.stored.context
  return {
    ...orderAnswer(record),
    amount: record.amount,
    units: record.units,
    scheme: record.isin,
    redemption_mode: mode,
    traded_on: outcome?.tradedOn ?? null,
    redeemed_units: exact.units(outcome?.redeemedUnits),
    redeemed_amount: exact.rupees(outcome?.redeemedAmount),
    redeemed_price: exact.nav(outcome?.redeemedPrice),
    redemption_bank_account_number: record.bankAccount?.account_number ?? null,
    redemption_bank_account_ifsc_code: record.bankAccount?.ifsc_code ?? null,
  }
}

/** A switch as the platform answers it. */
export function switchAnswer(record: SwitchRecord): AnswerOf<Contract['switches.fetch']> {
  const { outcome } = record.stored.context
  return {
    ...orderAnswer(record),
    amount: record.amount,
    units: record.units,
    switch_out_scheme: record.outIsin,
    switch_in_scheme: record.inIsin,
    traded_on: outcome?.tradedOn ?? null,
    switched_out_units: exact.units(outcome?.out.units),
    switched_out_amount: exact.rupees(outcome?.out.amount),
    switched_out_price: exact.nav(outcome?.out.price),
    switched_in_units: exact.units(outcome?.in.units),
    switched_in_amount: exact.rupees(outcome?.in.amount),
    switched_in_price: exact.nav(outcome?.in.price),
  }
}

/** What the platform answers of an order of any kind. */
function orderAnswer(record: OrderRecord) {
  const { state, context } = record.stored
  const {
    gateway,
    failureCode,
    scheduledOn,
    createdAt,
    confirmedAt,
    submittedAt,
    succeededAt,
    failedAt,
    cancelledAt,
    reversedAt,
  }: OrderContext = context
  return {
    object: record.object,
    id: record.id,
    old_id: record.oldId,
    mf_investment_account: record.account.id,
    folio_number: record.folioNumber,
    state,
    gateway,
    plan: record.plan?.id ?? null,
    ...record.origin,
    failure_code: failureCode,
    scheduled_on: scheduledOn,
    created_at: createdAt,
    confirmed_at: confirmedAt,
    submitted_at: submittedAt,
    succeeded_at: succeededAt,
    failed_at: failedAt,
    cancelled_at: cancelledAt,
    reversed_at: reversedAt,
  }
}
