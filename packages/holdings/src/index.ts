export { addToBook, folioBook, type FolioBook, type Lot, type Outcome, type Position, type Source } from './folio-book.js'
export { isLongTerm, realisedByTerm, realisedGains, unrealisedGain, type GainsByTerm, type HoldingPeriod } from './gains.js'
export type { HoldingsErrorCode } from './holdings-error.js'
export {
  asOf,
  holdingsReport,
  redeemableUnits,
  totalsOf,
  type FolioHoldings,
  type HoldingsReportOptions,
  type ReportedScheme,
  type SchemeHoldings,
} from './holdings-report.js'
export { lockedFor } from './locked-for.js'
export { isListingRange, listingRange, type AskedRange } from './listing-range.js'
export { compareTransactions } from './order-of-day.js'
export { absoluteReturn, cashFlows, type Valuation } from './returns.js'
export { booksByFolio, type FolioResult } from './stream.js'
export type { TransactionType } from './transaction-type.js'
export type { GivenLot, Transaction } from './transaction.js'
export { xirr, type CashFlow } from './xirr.js'
