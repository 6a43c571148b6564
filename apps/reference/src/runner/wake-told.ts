import type { WebhookEvent } from '@foliokit/client/webhooks'
import type { Database } from '../storage/database.js'

/**
 * What an event does: it wakes the installment that it is about, now, or as soon as whoever works on it lets it go. What the platform says
 * when it is asked decides, so an event that is false, late or lost changes only when it is asked.
 */
export async function wakeTold(database: Database, event: WebhookEvent): Promise<void> {
  if (event.objectId === null) return
  const column = columns[event.kind]
  if (column === undefined) return
  await database.query(
    `update installments set wake_at = clock_timestamp(), is_told = true
     where ${column} = $1 and state in ('due', 'ordered', 'consented', 'paying')`,
    [event.objectId],
  )
}

/** The column that holds the id of an object, by the object's kind. */
const columns: Readonly<Record<string, string>> = { mf_purchase: 'order_id', payment: 'payment_id' }
