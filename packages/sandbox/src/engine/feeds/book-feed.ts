import { compareTransactions, type Transaction } from '@foliokit/holdings'
import { transactionsOfFeed, type FeedRow, type FeedTransaction } from '@foliokit/holdings/feeds'
import type { Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { foliosNamed } from '../holdings/folios-named.js'
import type { RowFailure } from './file-operation.js'
import { reportOrder } from './report-order.js'

/** A row that is to be booked, as the feed has it and as a transaction. */
export interface Reported {
  readonly row: FeedTransaction
  readonly transaction: Transaction
}

/**
 * Books the rows of a feed in the order of their days, whatever their order in the file. A row that belongs to an order moves the order;
 * any other goes into the ledger of its folio. A row that cannot be booked fails alone; one that was booked before, from whichever file,
 * changes nothing. Returns why rows failed.
 */
export function bookFeed(world: World, tenant: Tenant, contents: readonly FeedRow[]): readonly RowFailure[] {
  const failures: RowFailure[] = []
  const fresh: { readonly number: number; readonly row: FeedTransaction; readonly fingerprint: string }[] = []
  for (const read of contents) {
    if (read.status === 'failed') failures.push({ row: read.row, message: read.message })
    else if (read.transaction !== undefined && read.fingerprint !== undefined) {
      const before = tenant.reportedRows.get(read.transaction.id)
      if (before === undefined) fresh.push({ number: read.row, row: read.transaction, fingerprint: read.fingerprint })
      else if (before !== read.fingerprint)
        failures.push({ row: read.row, message: 'The transaction was reported before with another type, date, units or amount.' })
    }
  }
  const transactions = transactionsOfFeed(fresh.map(({ row }) => row))
  const reported = fresh.map((each, index) => ({ ...each, transaction: transactions[index] as Transaction }))
  reported.sort((one, other) => compareTransactions(one.transaction, other.transaction))
  const byOrder = groupsOf(reported)
  for (const each of reported) {
    const problem = book(world, tenant, each, byOrder.get(each.row.orderReference ?? '') ?? [])
    if (problem === undefined) tenant.reportedRows.set(each.row.id, each.fingerprint)
    else failures.push({ row: each.number, message: problem })
  }
  return failures.sort((one, other) => one.row - other.row)
}

/** The rows of each order that the registrar names. */
function groupsOf(reported: readonly Reported[]): ReadonlyMap<string, readonly Reported[]> {
  const groups = new Map<string, Reported[]>()
  for (const each of reported) {
    const { orderReference } = each.row
    if (orderReference === undefined) continue
    const group = groups.get(orderReference)
    if (group === undefined) groups.set(orderReference, [each])
    else group.push(each)
  }
  return groups
}

/** Books one row; returns what is wrong with it. */
function book(world: World, tenant: Tenant, reported: Reported, ofOrder: readonly Reported[]): string | undefined {
  const { row, transaction } = reported
  const order = row.orderReference === undefined ? undefined : tenant.ordersByOldId.get(row.orderReference)
  const [folio] = foliosNamed(tenant, [row.folio])
  if (order !== undefined) return reportOrder(world, order, reported, ofOrder, folio)
  if (folio === undefined) return 'The folio must be one of the tenant, or the row name an order that opens it.'
  return folio.ledger.bookOrRefuse([{ transaction, order: null, reference: row.orderReference ?? null }])?.message
}
