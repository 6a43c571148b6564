import type { AnswerOf, Contract } from '@foliokit/api'

/** A webhook as the sandbox keeps it: one address for one type of event (field notes §2.6). */
export interface SubscriptionRecord {
  readonly id: string
  readonly event: string
  readonly url: string
  readonly status: 'enabled' | 'disabled'
  /** Signs what is posted. The platform mails it; no answer carries it. */
  readonly secret: string
  readonly created_at: string
  readonly updated_at: string
}

/** The webhook as the platform answers it: without its secret. */
export function subscriptionAnswer(record: SubscriptionRecord): AnswerOf<Contract['notificationWebhooks.fetch']> {
  const { id, event, url, status, created_at, updated_at } = record
  return { object: 'notification_webhook', id, event, url, status, created_at, updated_at }
}
