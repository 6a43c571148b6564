import type { Transaction, TransactionType } from '@foliokit/holdings'
import { nav, rupees, units } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import type { OrderRecord, PurchaseRecord, RedemptionRecord, SwitchRecord } from '../orders/order-record.js'
import type { LedgerRow } from './folio-ledger.js'

type Leg = readonly [type: TransactionType, isin: string, facts: LegFacts]

/** What the registrar dealt, as texts of the order's outcome. */
interface LegFacts {
  readonly units: string
  /** What the investor paid or got: of a purchase with the stamp duty. */
  readonly amount: string
  readonly price: string
  readonly tradedOn: string
}

/** The outcomes that an order may have had, one for each kind. */
export type OutcomeOf<R extends OrderRecord> = R extends PurchaseRecord
  ? PurchaseRecord['stored']['context']['allotment']
  : R extends RedemptionRecord
    ? RedemptionRecord['stored']['context']['outcome']
    : SwitchRecord['stored']['context']['outcome']

/** The rows that a successful order brings, or would bring with an outcome that it has not had yet. None without an outcome. */
export function rowsOfOrder(record: OrderRecord, folio: string): readonly LedgerRow[] {
  if (record.kind === 'purchase') return rowsOfPurchase(record, folio, record.stored.context.allotment)
  if (record.kind === 'redemption') return rowsOfRedemption(record, folio, record.stored.context.outcome)
  return rowsOfSwitch(record, folio, record.stored.context.outcome)
}

/** The row of a purchase. A lot costs what was paid for it, stamp duty and all. */
export function rowsOfPurchase(record: PurchaseRecord, folio: string, outcome: OutcomeOf<PurchaseRecord>): readonly LedgerRow[] {
  if (outcome === null) return []
  const { allottedUnits, purchasedPrice, tradedOn } = outcome
  const facts = { units: allottedUnits, amount: record.amount.toString(), price: purchasedPrice, tradedOn }
  return rowsOf(record, folio, [['purchase', record.isin, facts]])
}

/** The row of a redemption. */
export function rowsOfRedemption(record: RedemptionRecord, folio: string, outcome: OutcomeOf<RedemptionRecord>): readonly LedgerRow[] {
  if (outcome === null) return []
  const { redeemedUnits, redeemedAmount, redeemedPrice, tradedOn } = outcome
  const facts = { units: redeemedUnits, amount: redeemedAmount, price: redeemedPrice, tradedOn }
  return rowsOf(record, folio, [['redemption', record.isin, facts]])
}

/** The two rows of a switch: what leaves one scheme buys into the other, stamp duty and all. */
export function rowsOfSwitch(record: SwitchRecord, folio: string, outcome: OutcomeOf<SwitchRecord>): readonly LedgerRow[] {
  if (outcome === null) return []
  const { tradedOn } = outcome
  return rowsOf(record, folio, [
    ['switch_out', record.outIsin, { ...outcome.out, tradedOn }],
    ['switch_in', record.inIsin, { ...outcome.in, amount: outcome.out.amount, tradedOn }],
  ])
}

/** The rows that take those of an order back. */
export function rowsBack(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return rows.map(({ transaction, ...facts }) => ({
    ...facts,
    transaction: { ...transaction, id: `${transaction.id}:reversed`, related: transaction.id, reversal: true },
  }))
}

function rowsOf(record: OrderRecord, folio: string, legs: readonly Leg[]): readonly LedgerRow[] {
  return legs.map(([type, isin, facts]) => {
    const transaction: Transaction = {
      id: legs.length === 1 ? record.id : `${record.id}:${type}`,
      folio,
      isin,
      type,
      units: units(facts.units),
      amount: rupees(facts.amount),
      nav: nav(facts.price),
      tradedOn: civilDate(facts.tradedOn),
    }
    return { transaction, order: record.id, reference: record.oldId }
  })
}
