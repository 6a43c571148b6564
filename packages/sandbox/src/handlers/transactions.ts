import type { AnswerOf, Contract } from '@foliokit/api'
import { compareTransactions, listingRange, type Outcome } from '@foliokit/holdings'
import { subtract, type Exact, type ExactKind } from '@foliokit/money'
import { indiaDate } from '@foliokit/schedule'
import type { LedgerRow } from '../engine/holdings/folio-ledger.js'
import { foliosNamed } from '../engine/holdings/folios-named.js'
import type { World } from '../store/world.js'
import type { Handler } from './handler.js'

type WireTransaction = AnswerOf<Contract['transactions.list']>['data'][number]

export const listTransactions: Handler<'transactions.list'> = ({ world, tenant, query: { folios, types, ...asked } }) => {
  const { from, to } = listingRange(asked, indiaDate(world.clock.now()))
  const data = foliosNamed(tenant, folios).flatMap(({ ledger }) => {
    const outcomes = new Map(ledger.lots().outcomes.map((outcome) => [outcome.transaction.id, outcome]))
    return ledger
      .rows()
      .filter(({ transaction: { tradedOn, type } }) => tradedOn >= from && tradedOn <= to && (types === undefined || types.includes(type)))
      .map((row) => ({ row, answer: transactionAnswer(world, row, outcomes.get(row.transaction.id)) }))
  })
  data.sort((one, other) => compareTransactions(other.row.transaction, one.row.transaction))
  return { object: 'list', data: data.map(({ answer }) => answer) }
}

/** A transaction as the platform lists it. What takes another one back is negative, as it is in the feeds of the registrars. */
function transactionAnswer(world: World, { transaction, order, reference }: LedgerRow, outcome: Outcome | undefined): WireTransaction {
  const {
    id,
    folio,
    isin,
    type,
    units,
    amount,
    nav = null,
    tradedOn,
    reversal = false,
    related = null,
    corporateAction = null,
  } = transaction
  const scheme = world.fundSchemes.get(isin)
  return {
    object: 'transaction',
    id,
    folio_number: folio,
    isin,
    type,
    amount: reversal ? negative(amount) : amount,
    units: reversal ? negative(units) : units,
    traded_on: tradedOn,
    traded_at: nav,
    order,
    corporate_action: corporateAction,
    related_transaction_id: related,
    rta_order_reference: reference,
    rta_product_code: textOf(scheme?.['scheme_code']),
    rta_investment_option: textOf(scheme?.['investment_option']),
    rta_scheme_name: scheme?.name ?? null,
    sources: (outcome?.sources ?? []).map(({ daysHeld, units: part, purchasedOn, purchasedAt, gain }) => ({
      days_held: daysHeld,
      units: part,
      purchased_on: purchasedOn,
      purchased_at: purchasedAt,
      gain,
    })),
  }
}

const negative = <Kind extends ExactKind>(value: Exact<Kind>): Exact<Kind> => subtract(subtract(value, value), value)

const textOf = (member: unknown) => (typeof member === 'string' ? member : null)
