import { add, allot, compare, nav, rupees, signOf, units, unitsFor, valueAt, type Nav, type Rupees, type Units } from '@foliokit/money'
import type { PurchaseAllotment, RedemptionOutcome, SwitchOutcome } from '@foliokit/orders'
import { applicableNavDate, scheduledOn, type CivilDate } from '@foliokit/schedule'
import type { FolioRecord } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { rowsOfRedemption, rowsOfSwitch } from '../holdings/order-rows.js'
import { unitsHeld } from '../holdings/holdings.js'
import { schemeOf, type OrderRecord, type PurchaseRecord, type RedemptionRecord, type SwitchRecord } from './order-record.js'

/** The dealing hours that an order follows. */
export function hoursOf(world: World, record: OrderRecord) {
  return world.market.hoursOf(world.schemes.get(schemeOf(record))?.category, record.kind)
}

/** When an order was ready for the fund: confirmed, or submitted on a gateway that confirms nothing. */
function readyAt(world: World, record: OrderRecord): string {
  const { confirmedAt, submittedAt } = record.stored.context
  return confirmedAt ?? submittedAt ?? world.clock.stamp()
}

/** When its money was there: with the order where a payment comes first, else when the payment was made. */
function fundsAt(world: World, record: OrderRecord): string {
  const paid = record.kind === 'purchase' ? record.payment?.stored.context.debitConfirmedAt : null
  const ready = readyAt(world, record)
  return paid != null && paid > ready ? paid : ready
}

/** The day an order is dealt on: the first business day by whose cut-off order and money were there. */
export function dealtOn(world: World, record: OrderRecord): CivilDate {
  return scheduledOn(fundsAt(world, record), hoursOf(world, record)).date
}

/** What the registrar makes of a purchase: duty taken, units at the NAV of the day that applies (domain §2, §3). */
export function allotmentOf(world: World, record: PurchaseRecord): PurchaseAllotment {
  const orderedAt = readyAt(world, record)
  const { date } = applicableNavDate({ kind: 'purchase', ...hoursOf(world, record), orderedAt, fundsAt: fundsAt(world, record) })
  const price = world.navs.on(record.isin, date).nav
  const tradedOn = dealtOn(world, record)
  const { purchasedAmount, allottedUnits } = allot({ amount: record.amount, nav: price, tradedOn })
  return {
    allottedUnits: allottedUnits.toString(),
    purchasedAmount: purchasedAmount.toString(),
    purchasedPrice: price.toString(),
    tradedOn,
  }
}

/** What the registrar makes of a redemption; `undefined` when the folio does not hold enough, or did not yet on that day. */
export function redeemed(world: World, record: RedemptionRecord, folio: FolioRecord): RedemptionOutcome | undefined {
  const price = priceOut(world, record)
  const taken = takenOut(record, unitsHeld(folio, record.isin), price)
  if (taken === undefined) return undefined
  const outcome: RedemptionOutcome = {
    redeemedUnits: taken.units.toString(),
    redeemedAmount: taken.amount.toString(),
    redeemedPrice: price.toString(),
    tradedOn: dealtOn(world, record),
  }
  return folio.ledger.refusal(rowsOfRedemption(record, folio.number, outcome)) === undefined ? outcome : undefined
}

/** What the registrar makes of a switch: a redemption whose money buys into the other scheme, duty taken (domain §2). */
export function switched(world: World, record: SwitchRecord, folio: FolioRecord): SwitchOutcome | undefined {
  const price = priceOut(world, record)
  const taken = takenOut(record, unitsHeld(folio, record.outIsin), price)
  if (taken === undefined) return undefined
  const tradedOn = dealtOn(world, record)
  const at = readyAt(world, record)
  const hours = world.market.hoursOf(world.schemes.get(record.inIsin)?.category, 'switch')
  const { date } = applicableNavDate({ kind: 'purchase', ...hours, orderedAt: at, fundsAt: at })
  const priceIn = world.navs.on(record.inIsin, date).nav
  const bought = allot({ amount: taken.amount, nav: priceIn, tradedOn })
  const outcome: SwitchOutcome = {
    out: { units: taken.units.toString(), amount: taken.amount.toString(), price: price.toString() },
    in: { units: bought.allottedUnits.toString(), amount: bought.purchasedAmount.toString(), price: priceIn.toString() },
    tradedOn,
  }
  return folio.ledger.refusal(rowsOfSwitch(record, folio.number, outcome)) === undefined ? outcome : undefined
}

function priceOut(world: World, record: RedemptionRecord | SwitchRecord): Nav {
  const { date } = applicableNavDate({ kind: record.kind, ...hoursOf(world, record), orderedAt: readyAt(world, record) })
  return world.navs.on(schemeOf(record), date).nav
}

/** The units and the amount that leave; `undefined` when less is held. */
function takenOut(
  { amount, units: asked }: RedemptionRecord | SwitchRecord,
  held: Units,
  price: Nav,
): { readonly units: Units; readonly amount: Rupees } | undefined {
  const taken = amount === null ? (asked ?? held) : unitsFor(amount, price, 'half-up')
  if (signOf(taken) <= 0 || compare(taken, held) > 0) return undefined
  return { units: taken, amount: amount ?? valueAt(taken, price, 'half-up') }
}

/** Units, amounts and prices of an outcome as the wire has them; `null` before there is one. */
export const exact = {
  units: (text: string | undefined) => (text === undefined ? null : units(text)),
  rupees: (text: string | undefined) => (text === undefined ? null : rupees(text)),
  nav: (text: string | undefined) => (text === undefined ? null : nav(text)),
} as const

/** What several purchases cost together. */
export function totalOf(orders: readonly { readonly amount: Rupees }[]): Rupees {
  return orders.reduce((total, { amount }) => add(total, amount), rupees('0'))
}
