import { isCodedError } from '@foliokit/errors'
import { readFeed, type FeedRow } from '@foliokit/holdings/feeds'
import type { FileRecord, Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { timing } from '../timing.js'
import { bookFeed } from './book-feed.js'
import type { FileOperationRecord } from './file-operation.js'

/** Starts to read the file of an operation, and books it a while later. */
export function processFile(world: World, tenant: Tenant, record: FileOperationRecord): void {
  world.background.add(
    contentsOf(world, record.file).then((contents) => {
      record.contents = contents
    }),
  )
  bookLater(world, tenant, record)
}

function bookLater(world: World, tenant: Tenant, record: FileOperationRecord): void {
  world.clock.schedule(world.clock.now() + timing.feedProcessed, () => {
    const { contents } = record
    // Still being read: nobody has waited for it.
    if (contents === undefined) return bookLater(world, tenant, record)
    if (contents === null) {
      record.status = 'failed'
      return
    }
    record.failures = bookFeed(world, tenant, contents)
    const [processed, failed] = [contents.length, record.failures.length]
    record.counts = { processed, failed, succeeded: processed - failed }
    record.status = 'processed'
  })
}

/** The rows of a feed, CSV or DBF of either registrar; `null` for a file that is none. */
async function contentsOf(world: World, { bytes }: FileRecord): Promise<readonly FeedRow[] | null> {
  const rows: FeedRow[] = []
  try {
    for await (const row of readFeed([bytes], { isinOf: (code) => world.isinsByProductCode.get(code) })) rows.push(row)
    return rows
  } catch (error) {
    if (isCodedError(error)) return null
    throw error
  }
}
