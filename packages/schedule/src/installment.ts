import type { CivilDate } from './civil-date.js'
import type { Coverage } from './coverage.js'

/** One installment's two dates (domain §4.1). */
export interface Installment {
  /** 1 for the first. */
  readonly number: number
  /** The calendar slot. Purchase plans collect on it, holiday or not. */
  readonly installmentDay: CivilDate
  /** The next business day on or after the installment day: when the order goes to the gateway. */
  readonly processingDay: CivilDate
  readonly coverage: Coverage
}
