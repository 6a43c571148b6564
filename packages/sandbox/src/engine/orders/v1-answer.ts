import type { AnswerOf, Contract } from '@foliokit/api'
import { v1StatusOf } from '@foliokit/orders'
import type { World } from '../../store/world.js'
import { exact } from './dealing.js'
import { schemeOf, type OrderRecord } from './order-record.js'

/** An order as v1 answers it. */
export function v1OrderAnswer(world: World, record: OrderRecord): AnswerOf<Contract['v1Orders.fetch']> {
  const { state, context } = record.stored
  const scheme = world.fundSchemes.get(schemeOf(record))
  return {
    id: record.oldId,
    type: v1TypeOf(record),
    status: v1StatusOf(state) ?? state.toUpperCase(),
    amount: record.amount,
    ...reverseFeed(record),
    investment_date: context.scheduledOn,
    folio_number: record.folioNumber,
    bank_account_id: record.kind === 'purchase' ? record.bankAccountId : null,
    source_ref_id: record.origin.source_ref_id,
    sip_id: record.plan?.oldId ?? null,
    confirmed_at: context.confirmedAt,
    submitted_at: context.submittedAt,
    succeeded_at: context.succeededAt,
    reversed_at: context.reversedAt,
    failed_at: context.failedAt,
    created_at: context.createdAt,
    redemption_mode: record.kind === 'redemption' ? record.stored.context.mode.toUpperCase() : null,
    redemption_bank_account_number: record.kind === 'redemption' ? (record.bankAccount?.account_number ?? null) : null,
    redemption_bank_account_ifsc_code: record.kind === 'redemption' ? (record.bankAccount?.ifsc_code ?? null) : null,
    fund_scheme: {
      id: scheme?.fund_scheme_id === undefined ? null : String(scheme.fund_scheme_id as number | string),
      name: scheme?.name ?? null,
      isin: schemeOf(record),
      scheme_code: (scheme?.['scheme_code'] as string | undefined) ?? null,
    },
  }
}

/** Whether v1 has a word for the state of an order: it has none for the review of gateway ondc. */
export function knownToV1(record: OrderRecord): boolean {
  return v1StatusOf(record.stored.state) !== undefined
}

/** The kind of an order in v1's words. */
export function v1TypeOf(record: OrderRecord): 'PURCHASE' | 'ADDITIONAL_PURCHASE' | 'REDEMPTION' | 'REDEEM_ALL' | 'SWITCH' {
  if (record.kind === 'purchase') return record.fresh ? 'PURCHASE' : 'ADDITIONAL_PURCHASE'
  if (record.kind === 'switch') return 'SWITCH'
  return record.amount === null && record.units === null ? 'REDEEM_ALL' : 'REDEMPTION'
}

/** What the registrar reported back: of a switch, the leg that left. */
function reverseFeed(record: OrderRecord) {
  const [amount, held, price, tradedOn] =
    record.kind === 'purchase'
      ? purchaseFeed(record.stored.context.allotment)
      : record.kind === 'redemption'
        ? redemptionFeed(record.stored.context.outcome)
        : switchFeed(record.stored.context.outcome)
  return {
    reverse_amount: exact.rupees(amount),
    reverse_units: exact.units(held),
    price: exact.nav(price),
    trade_date: tradedOn ?? null,
  }
}

type Feed = readonly [amount?: string, units?: string, price?: string, tradedOn?: string]
type Context<Kind extends OrderRecord['kind']> = Extract<OrderRecord, { readonly kind: Kind }>['stored']['context']

const purchaseFeed = (allotment: Context<'purchase'>['allotment']): Feed =>
  allotment === null ? [] : [allotment.purchasedAmount, allotment.allottedUnits, allotment.purchasedPrice, allotment.tradedOn]
const redemptionFeed = (outcome: Context<'redemption'>['outcome']): Feed =>
  outcome === null ? [] : [outcome.redeemedAmount, outcome.redeemedUnits, outcome.redeemedPrice, outcome.tradedOn]
const switchFeed = (outcome: Context<'switch'>['outcome']): Feed =>
  outcome === null ? [] : [outcome.out.amount, outcome.out.units, outcome.out.price, outcome.tradedOn]
