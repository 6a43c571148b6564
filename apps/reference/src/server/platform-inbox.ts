import { secret, type WebhookSecrets } from '@foliokit/auth'
import type { Client } from '@foliokit/client'
import { createInbox, ensureWebhooks, type Inbox, type WebhookEvent } from '@foliokit/client/webhooks'
import { wakeTold } from '../runner/wake-told.js'
import { databaseInbox } from '../storage/database-inbox.js'
import type { Database } from '../storage/database.js'
import { webhookPath } from './app.js'

/** The events that the platform is to post: each of an order, of a payment and of a plan that somebody here waits for. */
const wantedEvents: readonly string[] = [
  ...['mf_purchase', 'mf_redemption', 'mf_switch'].flatMap((kind) =>
    ['confirmed', 'submitted', 'successful', 'failed', 'cancelled', 'reversed'].map((what) => `${kind}.${what}`),
  ),
  ...['submitted', 'approved', 'success', 'failed', 'rejected'].map((what) => `payment.${what}`),
  ...['activated', 'cancelled', 'completed', 'failed'].map((what) => `mf_purchase_plan.${what}`),
]

/** What an inbox works with. */
export interface InboxParts {
  readonly database: Database
  readonly secrets: () => WebhookSecrets | Promise<WebhookSecrets>
  /** Called when an event has woken something. */
  readonly told: (event: WebhookEvent) => Promise<void>
  readonly log: (line: { readonly job: string; readonly code: string }) => void
}

/** Takes the platform's events in: kept in the database before they are answered; they wake what waits for them. */
export function platformInbox({ database, secrets, told, log }: InboxParts): Inbox {
  return createInbox({
    secrets,
    store: databaseInbox(database),
    async handle(event) {
      await wakeTold(database, event)
      await told(event)
    },
    onProblem: ({ code }) => log({ job: 'inbox', code }),
  })
}

/** Has the platform post its events to a server, whichever webhooks stand there. */
export async function registerWebhooks(client: Client, url: string): Promise<number> {
  const ensured = await ensureWebhooks(
    client,
    wantedEvents.map((event) => ({ event, url: url + webhookPath })),
  )
  return ensured.length
}

/** The secrets of a sandbox's webhooks, of some firms: it tells them where the platform sends a mail. Asked until all are there. */
export function sandboxSecrets(url: string, firms: number): () => Promise<WebhookSecrets> {
  let known: WebhookSecrets | undefined
  return async () => {
    if (known !== undefined && Object.keys(known).length >= firms * wantedEvents.length) return known
    const response = await fetch(new URL('/_sandbox/webhooks', url))
    const { data } = (await response.json()) as { readonly data: readonly { readonly id: string; readonly secret: string }[] }
    known = Object.fromEntries(data.map((webhook) => [webhook.id, secret(webhook.secret)]))
    return known
  }
}
