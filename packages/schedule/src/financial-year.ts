import { fromEpochDay, epochDay, pad, type CivilDate } from './civil-date.js'
import { monthOf, monthStart } from './month.js'

/** An Indian financial year: 1 April to 31 March (domain §11). */
export interface FinancialYear {
  /** Written as tax forms write it, such as `2024-25`. */
  readonly name: string
  readonly from: CivilDate
  readonly to: CivilDate
}

/**
 * The Indian financial year, April to March, that a date lies in.
 *
 * @example
 * financialYear(civilDate('2025-03-31')) // { name: '2024-25', from: '2024-04-01', to: '2025-03-31' }
 */
export function financialYear(date: CivilDate): FinancialYear {
  const year = Math.floor((monthOf(epochDay(date)) - 3) / 12)
  const april = year * 12 + 3
  return {
    name: `${pad(year, 4)}-${pad((year + 1) % 100, 2)}`,
    from: fromEpochDay(monthStart(april)),
    to: fromEpochDay(monthStart(april + 12) - 1),
  }
}
