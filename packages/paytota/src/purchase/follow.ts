import type { InstantText } from '@foliokit/lifecycle'
import type { Purchase } from '../schemas.js'
import type { PurchaseEvent } from './events.js'
import { purchaseLifecycle, type StoredPurchase } from './lifecycle.js'
import { readPurchaseStatus } from './status.js'

/** Writes a unix time in seconds as an instant in UTC; `undefined` outside the years 1970 to 9999. */
function instantOf(seconds: number | null | undefined): InstantText | undefined {
  if (seconds === null || seconds === undefined || !(seconds >= 0 && seconds < 253_402_300_800)) return undefined
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

/**
 * What happened to a purchase, as events of its lifecycle, in the order of `status_history`; the status itself is the last where the
 * history does not have it yet. An unknown status is no event.
 */
export function purchaseEventsOf(purchase: Purchase): readonly PurchaseEvent[] {
  const history = (purchase.status_history ?? []).map(({ status, timestamp }) => ({ status, timestamp }))
  const seen = history.some(({ status }) => status === purchase.status)
  const latest = purchase.updated_on ?? purchase.created_on ?? 0
  const all = seen ? history : [...history, { status: purchase.status, timestamp: latest }]
  return all.flatMap(({ status, timestamp }) => {
    const type = readPurchaseStatus(status)
    const at = instantOf(timestamp)
    return type === undefined || type === 'created' || at === undefined ? [] : [{ type, at }]
  })
}

/**
 * Moves a stored purchase to where a fetched one stands. What it has seen already changes nothing, so it may be called with every answer
 * and callback's fetch, in any order: an older answer never takes a purchase back, and a final one stays as it is.
 */
export function followPurchase(stored: StoredPurchase, purchase: Purchase): StoredPurchase {
  return purchaseEventsOf(purchase).reduce((current, event) => {
    const step = purchaseLifecycle.apply(current, event)
    return step.ok ? step.next : current
  }, stored)
}
