import { rupees, smallerOf, sum, units, valueAt, type Nav, type Rupees, type Units } from '@foliokit/money'
import type { CivilDate } from '@foliokit/schedule'
import { folioBook, type FolioBook, type Lot } from './folio-book.js'
import { isMerger } from './order-of-day.js'
import type { Transaction } from './transaction.js'

/** What the report says of a scheme, beside what the lots say. */
export interface ReportedScheme {
  readonly name?: string | undefined
  /** `GROWTH`, `DIVIDEND_PAYOUT` and so on. */
  readonly type?: string | undefined
  /** The last day on which a lot cannot be redeemed yet: of an ELSS scheme, three years after it was bought less a day. */
  readonly lockedUntil?: ((lot: Lot) => CivilDate) | undefined
}

/** What a holdings report is made from. */
export interface HoldingsReportOptions {
  /** The day whose evening it shows: later transactions are left out. */
  readonly asOn: CivilDate
  /** The newest NAV of a scheme on or before that day, with its date; `undefined` where there is none. */
  readonly navOf: (isin: string) => { readonly asOn: CivilDate; readonly value: Nav } | undefined
  readonly schemeOf?: ((isin: string) => ReportedScheme) | undefined
}

/** A scheme of the report, member by member as the platform's report has it (Reports chapter). */
export interface SchemeHoldings {
  readonly isin: string
  readonly name?: string | undefined
  readonly type?: string | undefined
  readonly holdings: { readonly as_on: CivilDate; readonly units: Units; readonly redeemable_units: Units }
  /** `null` without a NAV. */
  readonly market_value: { readonly as_on: CivilDate; readonly amount: Rupees; readonly redeemable_amount: Rupees } | null
  readonly invested_value: { readonly as_on: CivilDate; readonly amount: Rupees }
  readonly payout: { readonly as_on: CivilDate; readonly amount: Rupees }
  readonly nav: { readonly as_on: CivilDate; readonly value: Nav } | null
}

/** A folio of the report. */
export interface FolioHoldings {
  readonly folio_number: string
  readonly schemes: readonly SchemeHoldings[]
}

/**
 * Reports what folios hold in the shape of the platform's holdings report: schemes with units left, or with a dividend paid out. Values are
 * rounded half up to a paisa.
 *
 * @throws CodedError as `folioBook` does, when the transactions up to that day do not add up
 */
export function holdingsReport(books: Iterable<FolioBook>, options: HoldingsReportOptions): readonly FolioHoldings[] {
  return [...books].map((book) => {
    const { folio, positions } = asOf(book, options.asOn)
    const schemes = positions.filter((position) => String(position.units) !== '0.000' || String(position.payout) !== '0.00')
    return { folio_number: folio, schemes: schemes.map((position) => schemeHoldings(position, options)) }
  })
}

function schemeHoldings(position: FolioBook['positions'][number], { asOn, navOf, schemeOf }: HoldingsReportOptions): SchemeHoldings {
  const { isin } = position
  const { name, type, lockedUntil } = schemeOf?.(isin) ?? {}
  const nav = navOf(isin)
  const redeemable = redeemableUnits(position, asOn, lockedUntil)
  return {
    isin,
    name,
    type,
    holdings: { as_on: asOn, units: position.units, redeemable_units: redeemable },
    market_value:
      nav === undefined
        ? null
        : {
            as_on: nav.asOn,
            amount: valueAt(position.units, nav.value, 'half-up'),
            redeemable_amount: valueAt(redeemable, nav.value, 'half-up'),
          },
    invested_value: { as_on: asOn, amount: position.invested },
    payout: { as_on: asOn, amount: position.payout },
    nav: nav === undefined ? null : { as_on: nav.asOn, value: nav.value },
  }
}

/** The units of a position whose lots are not locked on a day. Units leave first in, first out, so the oldest lots are the free ones. */
export function redeemableUnits(
  { lots, units: held }: Pick<FolioBook['positions'][number], 'lots' | 'units'>,
  on: CivilDate,
  lockedUntil: ((lot: Lot) => CivilDate) | undefined,
): Units {
  if (lockedUntil === undefined) return held
  const locked = lots.findIndex((lot) => lockedUntil(lot) >= on)
  const free = locked < 0 ? lots : lots.slice(0, locked)
  return smallerOf(
    held,
    sum(
      units('0'),
      free.map((lot) => lot.units),
    ),
  )
}

/**
 * A book as it stood on the evening of a day. A reversal that names what came later had nothing to take back yet, and units that a merger moves
 * stay where they were until they come in.
 */
export function asOf(book: FolioBook, day: CivilDate): FolioBook {
  const after = book.transactions.filter(({ tradedOn }) => tradedOn > day)
  if (after.length === 0) return book
  const later = new Set(after.map(({ id }) => id))
  const onTheWay = new Set(after.filter(isMerger).map(({ related }) => related))
  const isEarly = ({ id, reversal, related }: Transaction) =>
    onTheWay.has(id) || (reversal === true && related !== undefined && later.has(related))
  const until = book.transactions.filter((each) => !later.has(each.id) && !isEarly(each))
  return folioBook(book.folio, until)
}

/** What the schemes of a report are worth and what was invested in them, together. */
export function totalsOf(folios: readonly FolioHoldings[]): { readonly marketValue: Rupees; readonly invested: Rupees } {
  const schemes = folios.flatMap((folio) => folio.schemes)
  const none = rupees('0')
  return {
    marketValue: sum(
      none,
      schemes.map(({ market_value }) => market_value?.amount ?? none),
    ),
    invested: sum(
      none,
      schemes.map(({ invested_value }) => invested_value.amount),
    ),
  }
}
