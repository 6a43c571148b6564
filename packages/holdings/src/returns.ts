import { rupees, signOf, subtract, valueAt, type Nav, type Rupees } from '@foliokit/money'
import { scaled, unscaled } from '@foliokit/money/scaled'
import type { CivilDate } from '@foliokit/schedule'
import type { FolioBook, Position } from './folio-book.js'
import { asOf } from './holdings-report.js'
import { holdingsError } from './holdings-error.js'
import { directionOf, isMerger } from './order-of-day.js'
import { withoutReversed } from './reversals.js'
import type { CashFlow } from './xirr.js'

/**
 * What was gained for what was invested, as decimal text with 6 decimals, rounded half away from zero: `0.150000` for 15 %. It says nothing of
 * how long it took: `xirr` does.
 *
 * @throws CodedError `HOLDINGS_FLOWS_INVALID` when nothing was invested
 */
export function absoluteReturn(invested: Rupees, value: Rupees): string {
  if (signOf(invested) <= 0) {
    throw holdingsError('HOLDINGS_FLOWS_INVALID', `A return needs something invested; got ${invested}.`, { invested: String(invested) })
  }
  const gain = BigInt(scaled(subtract(value, invested)))
  const [size, base] = [gain < 0n ? -gain : gain, BigInt(scaled(invested))]
  const millionths = (2n * size * 1_000_000n + base) / (2n * base)
  const digits = String(millionths).padStart(7, '0')
  return `${gain < 0n && millionths > 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`
}

/** A value at the end of a stretch of time. */
export interface Valuation {
  readonly on: CivilDate
  readonly navOf: (isin: string) => Nav
}

/**
 * The cash flows of a folio up to a day, for `xirr`: what was paid in, what came out, dividends that were paid out, and what was there on the
 * evening of that day. What
 * moves between its own schemes comes out of one and goes into the other; reinvested dividends, bonuses and mergers move no money. Transfers
 * count as paid in at their cost and out at theirs.
 */
export function cashFlows(whole: FolioBook, { on, navOf }: Valuation): readonly CashFlow[] {
  const book = asOf(whole, on)
  const costOut = new Map(book.outcomes.map(({ transaction, sources }) => [transaction.id, sources]))
  const flows: CashFlow[] = []
  for (const transaction of withoutReversed(book.transactions)) {
    if (isMerger(transaction)) continue
    const { type, amount, tradedOn, id, lots } = transaction
    if (type === 'bonus' || type === 'dividend_reinvestment') continue
    const direction = directionOf(transaction)
    const worth =
      type === 'transfer_out'
        ? total(costOut.get(id)?.map(({ cost }) => cost) ?? [])
        : lots === undefined
          ? amount
          : total(lots.map(({ cost }) => cost))
    flows.push({ on: tradedOn, amount: direction === 'in' ? subtract(rupees('0'), worth) : worth })
  }
  const left = book.positions.filter(({ units }) => signOf(units) > 0)
  for (const position of left) flows.push({ on, amount: valueOf(position, navOf(position.isin)) })
  return flows
}

const valueOf = ({ units }: Position, nav: Nav) => valueAt(units, nav, 'half-up')

function total(amounts: readonly Rupees[]): Rupees {
  return unscaled(
    'Rupees',
    amounts.reduce((sum, amount) => sum + scaled(amount), 0),
  )
}
