import { verifyWebhook, type VerifyWebhookOptions, type WebhookSecrets } from '@foliokit/auth'
import { readWebhookEvent, type WebhookEvent } from './event.js'
import { webhookError } from './webhook-error.js'

interface Platform {
  readonly TextDecoder: new (label: 'utf-8', options: { fatal: true; ignoreBOM: true }) => { decode(bytes: Uint8Array): string }
}

/**
 * Verifies the bytes of an event, and only then reads them. For a receiver of your own; `createInbox` also takes each event once and in
 * its order.
 *
 * @throws CodedError `AUTH_WEBHOOK_*`, `CLIENT_WEBHOOK_EVENT_INVALID`
 */
export async function receiveWebhook(
  body: Uint8Array,
  signature: string | null | undefined,
  secrets: WebhookSecrets,
  options: VerifyWebhookOptions = {},
): Promise<WebhookEvent> {
  const bytes = body instanceof Uint8Array ? new Uint8Array(body) : body
  await verifyWebhook(bytes, signature, secrets, options)
  let text: string
  try {
    text = new (globalThis as unknown as Platform).TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw webhookError('CLIENT_WEBHOOK_EVENT_INVALID', 'The event cannot be read: body must be UTF-8.', { field: 'body', right: 'UTF-8' })
  }
  return readWebhookEvent(text)
}
