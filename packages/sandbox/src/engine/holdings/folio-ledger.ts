import { isCodedError, type CodedError } from '@foliokit/errors'
import { addToBook, folioBook, type FolioBook, type Position, type Transaction } from '@foliokit/holdings'
import { units, type Units } from '@foliokit/money'

/** A transaction with what the platform says of it beside. */
export interface LedgerRow {
  readonly transaction: Transaction
  /** The order that it came from; `null` for one that came from elsewhere. */
  readonly order: string | null
  /** What the registrar knows the order by. */
  readonly reference: string | null
}

/** What happened to the units of a folio: its lots, and so what it holds, come from nothing else. */
export interface FolioLedger {
  /** Books rows, all or none. Throws the errors of `@foliokit/holdings`: more out than in, nothing to take back. */
  readonly book: (rows: readonly LedgerRow[]) => void
  /** Books rows unless they cannot be booked: then it tells why, and books nothing. */
  readonly bookOrRefuse: (rows: readonly LedgerRow[]) => CodedError | undefined
  /** Why rows could not be booked; `undefined` when they can. Books nothing. */
  readonly refusal: (rows: readonly LedgerRow[]) => CodedError | undefined
  readonly rows: () => readonly LedgerRow[]
  /** The lots, and where what went out came from. */
  readonly lots: () => FolioBook
}

/** Makes the ledger of a folio. Lots are reckoned when they are asked for: a folio that only buys costs nothing but its rows. */
export function createFolioLedger(folio: string, opening: readonly LedgerRow[] = []): FolioLedger {
  const rows = [...opening]
  let reckoned = folioBook(folio, [])
  const lots = (): FolioBook => {
    const { transactions } = reckoned
    if (transactions.length < rows.length) reckoned = folioBook(folio, transactionsOf(rows))
    return reckoned
  }
  const lotsWith = (more: readonly LedgerRow[]) => addToBook(lots(), transactionsOf(more))
  const take = (more: readonly LedgerRow[], after: FolioBook) => {
    reckoned = after
    rows.push(...more)
  }
  return {
    rows: () => rows,
    lots,
    book(more) {
      if (more.every(({ transaction }) => onlyAdds(transaction))) rows.push(...more)
      else take(more, lotsWith(more))
    },
    bookOrRefuse: (more) => refusalOf(() => take(more, lotsWith(more))),
    refusal: (more) => refusalOf(() => lotsWith(more)),
  }
}

/** What is wrong with the rows that some work reckons with. */
function refusalOf(work: () => unknown): CodedError | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (isCodedError(error)) return error
    throw error
  }
}

/** Units of a scheme that a ledger has lots of. */
export function unitsIn(ledger: FolioLedger, isin: string): Units {
  return positionIn(ledger, isin)?.units ?? units('0')
}

/** What a ledger has in a scheme. */
export function positionIn(ledger: FolioLedger, isin: string): Position | undefined {
  return ledger.lots().positions.find((position) => position.isin === isin)
}

const transactionsOf = (rows: readonly LedgerRow[]) => rows.map(({ transaction }) => transaction)

/** What can never fail to be booked: it brings units, and takes nothing back. */
function onlyAdds({ type, reversal }: Transaction): boolean {
  return reversal !== true && (type === 'purchase' || type === 'switch_in' || type === 'transfer_in')
}
