/**
 * How far a collection has got, in the order of the steps:
 * - `started`: no purchase is known. Nothing can be charged.
 * - `created`: the purchase is known and was never executed.
 * - `executing`: the PIN prompt was sent, or may have been. From here on the purchase is only read.
 * - `rejected`: the provider refused the purchase or its execution for good.
 */
export type CollectionStep = 'started' | 'created' | 'executing' | 'rejected'

/** What must outlive a crash, as plain JSON data. One row per reference. */
export interface CollectionRecord {
  /** Your own key of the collection. */
  readonly reference: string
  /** What was meant, as text: amount, currency, payer and network. It holds the phone number: store it as you store the intent. */
  readonly fingerprint: string
  readonly step: CollectionStep
  readonly purchaseId: string | null
  /** Counts the changes, from 0. A store replaces a record only by the next one. */
  readonly revision: number
}

/** Where records are kept: a table of your database, whose every change is durable before the promise resolves. */
export interface CollectionStore {
  /** Stores a record unless one with its reference stands. Resolves with the one that stands then. */
  readonly add: (record: CollectionRecord) => Promise<CollectionRecord>
  /**
   * Replaces the record of the same reference if its revision is one less: `update ... where reference = ? and revision = ? - 1`. Resolves
   * with the one that stands then, whether it was replaced or not, and with whether it was.
   */
  readonly replace: (record: CollectionRecord) => Promise<{ readonly replaced: boolean; readonly stands: CollectionRecord }>
}

/** Makes a store in memory, for tests and demos: a restart forgets it, and with it what keeps a payer from being charged twice. */
export function memoryCollections(): CollectionStore {
  const records = new Map<string, CollectionRecord>()
  return {
    async add(record) {
      if (!records.has(record.reference)) records.set(record.reference, record)
      return records.get(record.reference) as CollectionRecord
    },
    async replace(record) {
      const before = records.get(record.reference)
      const replaced = before?.revision === record.revision - 1
      if (replaced) records.set(record.reference, record)
      return { replaced, stands: records.get(record.reference) ?? record }
    },
  }
}
