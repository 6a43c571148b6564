import { Decimal } from 'decimal.js'
import type { Transaction } from '../src/index.js'

interface Lot {
  readonly on: string
  units: Decimal
  cost: Decimal
}

/**
 * First in, first out in plain decimal.js, for one scheme without reversals and mergers: the slow, obvious way that the fast one is held to.
 * Lots and gains as decimal text.
 */
export function naive(transactions: readonly Transaction[]): { readonly lots: readonly string[]; readonly gains: readonly string[] } {
  const rank = ({ type }: Transaction) => (type === 'redemption' || type === 'switch_out' || type === 'transfer_out' ? 1 : 0)
  const sorted = [...transactions].sort(
    (one, other) => one.tradedOn.localeCompare(other.tradedOn) || rank(one) - rank(other) || (one.id < other.id ? -1 : 1),
  )
  const lots: Lot[] = []
  const gains: string[] = []
  for (const transaction of sorted) {
    const [units, amount] = [new Decimal(String(transaction.units)), new Decimal(String(transaction.amount))]
    if (rank(transaction) === 0) {
      lots.push({ on: transaction.tradedOn, units, cost: transaction.type === 'bonus' ? new Decimal(0) : amount })
      continue
    }
    let left = units
    let gone = new Decimal(0)
    let given = new Decimal(0)
    for (const lot of lots) {
      if (left.isZero()) break
      if (lot.units.isZero()) continue
      const part = Decimal.min(lot.units, left)
      const cost = lot.cost.times(part).div(lot.units).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
      gone = gone.plus(part)
      const upToHere =
        transaction.type === 'transfer_out' ? given.plus(cost) : amount.times(gone).div(units).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
      gains.push(upToHere.minus(given).minus(cost).toFixed(2))
      given = upToHere
      lot.cost = lot.cost.minus(cost)
      lot.units = lot.units.minus(part)
      left = left.minus(part)
    }
  }
  return { lots: lots.filter((lot) => !lot.units.isZero()).map((lot) => `${lot.on} ${lot.units.toFixed(4)} ${lot.cost.toFixed(2)}`), gains }
}
