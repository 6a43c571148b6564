import { newestListCap } from '@foliokit/api'
import type { Collection } from '../store/collection.js'

/** The answer of a `/v2` list: the newest records that pass, at most 100 (domain §10). */
export function newestList<Value, Row>(
  collection: Collection<Value>,
  answer: (record: Value) => Row,
  passes: (row: Row) => boolean = () => true,
): { object: string; data: Row[] } {
  const data: Row[] = []
  for (const record of [...collection.values()].reverse()) {
    const row = answer(record)
    if (passes(row)) data.push(row)
    if (data.length === newestListCap) break
  }
  return { object: 'list', data }
}
