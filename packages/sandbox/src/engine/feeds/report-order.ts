import { compare } from '@foliokit/money'
import type { FolioRecord } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import type { LedgerRow } from '../holdings/folio-ledger.js'
import { rowsBack, rowsOfOrder, rowsOfPurchase, rowsOfRedemption, rowsOfSwitch } from '../holdings/order-rows.js'
import { canStepOrder, stepOrder } from '../orders/order-engine.js'
import type { EventOf, OrderRecord, PurchaseRecord, RedemptionRecord, SwitchRecord } from '../orders/order-record.js'
import type { Reported } from './book-feed.js'

/**
 * Lets a registrar's row move the order that it belongs to: a submitted order succeeds with what the row says, one that is taken back fails or
 * is reversed. A row that says again what the order has already been through changes nothing. Returns what is wrong with the row.
 */
export function reportOrder(
  world: World,
  order: OrderRecord,
  reported: Reported,
  ofOrder: readonly Reported[],
  folio: FolioRecord | undefined,
): string | undefined {
  const { row, transaction } = reported
  const legs = legsOf(order)
  if (legs[transaction.type] !== transaction.isin)
    return `The row must be of the order's scheme and one of ${Object.keys(legs).join(', ')}.`
  if (order.folioNumber === null ? folio !== undefined && folio !== order.account.folios.get(row.folio) : order.folioNumber !== row.folio)
    return "The folio must be the order's."
  const { state } = order.stored
  if (row.reversal) return takeBack(world, order)
  if (state === 'successful' || state === 'reversed') return asBooked(order, reported)
  if (state !== 'submitted') return `The order must be submitted before it is reported; it is ${state}.`
  return succeed(world, order, reported, ofOrder, folio)
}

/** The schemes that an order moves, by the type of the transaction. */
function legsOf(order: OrderRecord): Readonly<Partial<Record<string, string>>> {
  if (order.kind === 'switch') return { switch_out: order.outIsin, switch_in: order.inIsin }
  return { [order.kind]: order.isin }
}

function takeBack(world: World, order: OrderRecord): string | undefined {
  const { state } = order.stored
  if (state === 'reversed' || state === 'failed') return undefined
  const at = world.clock.stamp()
  if (state === 'submitted') {
    stepOrder(world, order, { type: 'failed', at, failureCode: 'order_failure_at_gateway' })
    return undefined
  }
  if (state !== 'successful' || order.folioNumber === null)
    return `The order must be submitted or successful to be taken back; it is ${state}.`
  const back = rowsBack(rowsOfOrder(order, order.folioNumber))
  const refusal = order.account.folios.get(order.folioNumber)?.ledger.refusal(back)
  if (refusal === undefined) stepOrder(world, order, { type: 'reversed', at })
  return refusal?.message
}

/** Whether a row says what the order was processed with. */
function asBooked(order: OrderRecord, { transaction }: Reported): string | undefined {
  const booked = rowsOfOrder(order, transaction.folio).find((row) => row.transaction.type === transaction.type)
  return booked !== undefined && compare(booked.transaction.units, transaction.units) === 0
    ? undefined
    : 'The order was processed before, with other units.'
}

function succeed(
  world: World,
  order: OrderRecord,
  { row, transaction }: Reported,
  ofOrder: readonly Reported[],
  folio: FolioRecord | undefined,
): string | undefined {
  const at = world.clock.stamp()
  const { tradedOn } = transaction
  const priceOf = ({ transaction: { nav, isin } }: Reported) => (nav ?? world.navs.on(isin, tradedOn).nav).toString()
  if (order.kind === 'purchase') {
    if (compare(transaction.amount, order.amount) !== 0) return "The amount must be the order's, stamp duty taken."
    const allotment = {
      allottedUnits: transaction.units.toString(),
      purchasedAmount: row.amount.toString(),
      purchasedPrice: priceOf({ row, transaction }),
      tradedOn,
    }
    return step(world, order, { type: 'succeeded', at, allotment }, row.folio, rowsOfPurchase(order, row.folio, allotment), folio)
  }
  if (order.kind === 'redemption') {
    const outcome = {
      redeemedUnits: transaction.units.toString(),
      redeemedAmount: transaction.amount.toString(),
      redeemedPrice: priceOf({ row, transaction }),
      tradedOn,
    }
    return step(world, order, { type: 'succeeded', at, outcome }, row.folio, rowsOfRedemption(order, row.folio, outcome), folio)
  }
  const leg = (type: string) => ofOrder.find((each) => each.transaction.type === type && !each.row.reversal)
  const [left, entered] = [leg('switch_out'), leg('switch_in')]
  if (left === undefined || entered === undefined) return 'A switch is reported by two rows of one file, one out and one in.'
  const outcome = { out: factsOf(left, priceOf(left)), in: factsOf(entered, priceOf(entered)), tradedOn }
  return step(world, order, { type: 'succeeded', at, outcome }, row.folio, rowsOfSwitch(order, row.folio, outcome), folio)
}

const factsOf = ({ row, transaction }: Reported, price: string) => ({
  units: transaction.units.toString(),
  amount: row.amount.toString(),
  price,
})

function step<R extends PurchaseRecord | RedemptionRecord | SwitchRecord>(
  world: World,
  order: R,
  event: EventOf<R>,
  number: string,
  rows: readonly LedgerRow[],
  folio: FolioRecord | undefined,
): string | undefined {
  const refusal = folio?.ledger.refusal(rows)
  if (refusal !== undefined) return refusal.message
  if (!canStepOrder(order, event)) return 'The order must be paid before it is reported.'
  if (order.kind === 'purchase') order.folioNumber = number
  stepOrder(world, order, event)
  return undefined
}
