import { folioBook, type FolioBook } from './folio-book.js'
import { holdingsError } from './holdings-error.js'
import type { Transaction } from './transaction.js'

/** What became of one folio of a stream: its book, or why it has none. */
export type FolioResult = { readonly folio: string; readonly book: FolioBook } | { readonly folio: string; readonly error: unknown }

/**
 * Makes the books of any number of folios from a stream that is grouped by folio, as a database orders it: the transactions of one folio are
 * in memory at a time, and the numbers of those that are over, to refuse a stream that is not grouped. A folio whose transactions do not add
 * up has an error in place of a book, and the others go on.
 *
 * With `rememberFolios: false` memory does not grow with folios, and a folio that comes again gives a second book, of its later half.
 *
 * @throws CodedError `HOLDINGS_NOT_GROUPED` for a folio that comes again after another one
 * @example
 * for await (const result of booksByFolio(transactions)) if ('book' in result) keep(result.book)
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
