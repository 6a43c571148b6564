import type { RowFailure } from './feed-row.js'
import type { FeedTransaction } from './feed-transaction.js'
import { fingerprintOf } from './transaction-id.js'

/** Looks up the fingerprint under which a transaction was booked before, by its id; undefined when it was not. */
export type Booked = (id: string) => string | undefined | Promise<string | undefined>

/** What a transaction books, as a digest. Names of schemes and posting dates may change from one file to the next; these do not. */
export function contentOf({ type, reversal, isin, units, amount, nav, tradedOn, orderReference }: FeedTransaction): string {
  return fingerprintOf([type, reversal, isin, units, amount, nav, tradedOn, orderReference].map((part) => String(part ?? '')).join('|'))
}

/**
 * A row of a lot that equals an earlier one of its file. It may be sent twice, or two lots may be equal (two plans of one amount on one
 * day): passing it over could lose units, so a person decides.
 */
export const ambiguousLot: RowFailure = {
  reason: 'lot_ambiguous',
  message:
    'The row equals an earlier one of this file, lot and all: it was sent twice, or two lots are alike; a lot stands once in a file.',
}

/** A row whose id was used by a transaction of other content. */
export const reusedId: RowFailure = {
  reason: 'repeated_with_other_content',
  message: 'The transaction number was read before with another type, date, units or amount; a number stands for one transaction.',
}
