import { safe } from './safe.js'
import { share } from './share.js'

/**
 * The lots of one scheme in a folio, first in, first out, as integers: units in ten-thousandths, cost in paise. The one place that counts
 * units out of lots; `test/laws.test.ts` holds it to the same thing written with decimal.js.
 */
export interface LotQueue {
  /** Columns, a lot an index; those before `head` are used up. `price` is -1 where there is none. */
  readonly day: number[]
  readonly units: number[]
  readonly cost: number[]
  readonly price: number[]
  readonly origin: string[]
  head: number
  /** Units of all lots that are left. */
  total: number
  /** What they cost, together. */
  invested: number
}

/** What was taken out of one lot. */
export interface Taken {
  readonly day: number
  readonly units: number
  readonly cost: number
  readonly price: number
  readonly origin: string
}

export function emptyQueue(): LotQueue {
  return { day: [], units: [], cost: [], price: [], origin: [], head: 0, total: 0, invested: 0 }
}

/** Puts a lot in, behind those of its day and before: lots that keep an earlier date go where that date belongs. */
export function putLot(queue: LotQueue, lot: Taken): void {
  const { day, units, cost, price, origin } = queue
  queue.total = safe('Units', queue.total + lot.units)
  queue.invested = safe('Rupees', queue.invested + lot.cost)
  let at = day.length
  while (at > queue.head && (day[at - 1] as number) > lot.day) at -= 1
  if (at === day.length) {
    day.push(lot.day)
    units.push(lot.units)
    cost.push(lot.cost)
    price.push(lot.price)
    origin.push(lot.origin)
  } else {
    day.splice(at, 0, lot.day)
    units.splice(at, 0, lot.units)
    cost.splice(at, 0, lot.cost)
    price.splice(at, 0, lot.price)
    origin.splice(at, 0, lot.origin)
  }
}

/**
 * Takes units out, oldest lots first, and tells each part in order. A part of a lot has its share of the cost, rounded half up to a paisa;
 * what is left keeps the rest, so that no paisa is lost. The caller has checked that there are as many.
 */
export function takeUnits(queue: LotQueue, wanted: number, tell: (taken: Taken) => void): void {
  const { day, units, cost, price, origin } = queue
  let left = wanted
  let at = queue.head
  while (left > 0) {
    const held = units[at] as number
    const lot = cost[at] as number
    const part = held < left ? held : left
    const partCost = share(lot, part, held)
    tell({ day: day[at] as number, units: part, cost: partCost, price: price[at] as number, origin: origin[at] as string })
    left -= part
    queue.invested -= partCost
    if (part === held) at += 1
    else {
      units[at] = held - part
      cost[at] = lot - partCost
    }
  }
  queue.head = at
  queue.total -= wanted
}
