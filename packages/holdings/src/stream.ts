import { folioBook, type FolioBook } from './folio-book.js'
import { holdingsError } from './holdings-error.js'
import type { Transaction } from './transaction.js'

/** What became of one folio of a stream: its book, or why it has none. */
export type FolioResult = { readonly folio: string; readonly book: FolioBook } | { readonly folio: string; readonly error: unknown }

/**
 * Makes the books of any number of folios from a stream that is grouped by folio, as a database orders it: one folio is in memory at a time.
 * A folio whose transactions do not add up has an error in place of a book, and the others go on.
 *
 * The stream itself has to be in order: a folio that comes again after another one would have half a book.
 *
 * @throws CodedError `HOLDINGS_NOT_GROUPED` for one that is not, when `seen` remembers folios (16 bytes and its text for each)
 * @example
 * for await (const { folio, book } of booksByFolio(transactions)) ...
 */
export async function* booksByFolio(
  transactions: AsyncIterable<Transaction> | Iterable<Transaction>,
  options: { readonly rememberFolios?: boolean | undefined } = {},
): AsyncGenerator<FolioResult, void, undefined> {
  const seen = options.rememberFolios === false ? undefined : new Set<string>()
  let group: Transaction[] = []
  for await (const transaction of transactions) {
    const current = group[0]?.folio
    if (current !== undefined && transaction.folio !== current) {
      yield resultOf(current, group)
      group = []
    }
    if (group.length === 0) {
      if (seen?.has(transaction.folio) === true) {
        const { folio, id } = transaction
        throw holdingsError('HOLDINGS_NOT_GROUPED', `Transaction ${id} is of a folio that was over: order the stream by folio.`, {
          folio,
          id,
        })
      }
      seen?.add(transaction.folio)
    }
    group.push(transaction)
  }
  const last = group[0]?.folio
  if (last !== undefined) yield resultOf(last, group)
}

function resultOf(folio: string, group: readonly Transaction[]): FolioResult {
  try {
    return { folio, book: folioBook(folio, group) }
  } catch (error) {
    return { folio, error }
  }
}
