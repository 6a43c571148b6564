import { addDays, civilDate, type CivilDate } from '@foliokit/schedule'
import { addMonths } from './add-months.js'
import type { Lot } from './folio-book.js'

/**
 * The `lockedUntil` of a scheme whose lots are locked for some months after they were bought, as three years of an ELSS scheme. `null` months
 * are a lock-in whose length is not known: nothing is shown to be free.
 *
 * @example
 * holdingsReport(books, { asOn, navOf, schemeOf: () => ({ lockedUntil: lockedFor(36) }) })
 */
export function lockedFor(months: number | null): (lot: Pick<Lot, 'purchasedOn'>) => CivilDate {
  return ({ purchasedOn }) => (months === null ? civilDate('9999-12-31') : addDays(addMonths(purchasedOn, months), -1))
}
