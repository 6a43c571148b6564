import { subtract, sum, rupees, valueAt, type Nav, type Rupees } from '@foliokit/money'
import { addMonths } from './add-months.js'
import type { CivilDate } from '@foliokit/schedule'
import type { FolioBook, Outcome, Position, Source } from './folio-book.js'

/** Gains by how long the units were held. */
export interface GainsByTerm {
  readonly shortTerm: Rupees
  readonly longTerm: Rupees
}

/** How long units of a scheme are held before their gain is a long-term one. */
export interface HoldingPeriod {
  /** Months; sold on the very day they are over is still short-term. 12 for equity schemes. */
  readonly months: number
}

const none = rupees('0')

/** The gains of what was redeemed or switched out from a day to another, both included. Transfers and mergers gain nothing. */
export function realisedGains(book: FolioBook, period: { readonly from: CivilDate; readonly to: CivilDate }): Rupees {
  return sum(
    none,
    outcomesIn(book, period).map(({ gain }) => gain),
  )
}

/** The same gains, split by term. The period is per scheme: it is the law's, not ours, and changes. */
export function realisedByTerm(
  book: FolioBook,
  period: { readonly from: CivilDate; readonly to: CivilDate },
  holdingPeriod: (isin: string) => HoldingPeriod,
): GainsByTerm {
  const short: Rupees[] = []
  const long: Rupees[] = []
  for (const { transaction, sources } of outcomesIn(book, period)) {
    const held = holdingPeriod(transaction.isin)
    for (const source of sources) (isLongTerm(source, transaction.tradedOn, held) ? long : short).push(source.gain)
  }
  return { shortTerm: sum(none, short), longTerm: sum(none, long) }
}

/** Tells whether units were held for longer than a period when they were sold. */
export function isLongTerm({ purchasedOn }: Pick<Source, 'purchasedOn'>, soldOn: CivilDate, { months }: HoldingPeriod): boolean {
  return soldOn > addMonths(purchasedOn, months)
}

/** What a position would gain if it were sold at a NAV; its value is rounded half up to a paisa. */
export function unrealisedGain({ units, invested }: Pick<Position, 'units' | 'invested'>, nav: Nav): Rupees {
  return subtract(valueAt(units, nav, 'half-up'), invested)
}

function outcomesIn({ outcomes }: FolioBook, { from, to }: { readonly from: CivilDate; readonly to: CivilDate }): readonly Outcome[] {
  return outcomes.filter(({ transaction: { tradedOn } }) => tradedOn >= from && tradedOn <= to)
}
