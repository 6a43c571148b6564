import { CodedError } from '@foliokit/errors'

/**
 * What receiving events refuses, beside the `AUTH_WEBHOOK_*` errors of a signature:
 *
 * - `CLIENT_WEBHOOK_EVENT_INVALID`: the bytes are no event; `context.field` names what is missing.
 * - `CLIENT_WEBHOOK_BODY_CONSUMED`: a parser had the body first, so the signed bytes are gone.
 * - `CLIENT_WEBHOOK_BODY_TOO_LARGE`, `CLIENT_WEBHOOK_BODY_UNREADABLE`: more bytes than taken; the connection ended before the body did.
 * - `CLIENT_WEBHOOK_SECRETS_UNAVAILABLE`, `CLIENT_WEBHOOK_NOT_STORED`: your secrets or your store failed; the platform posts again.
 * - `CLIENT_WEBHOOK_HANDLER_FAILED`: your handler failed; the event stays unhandled until `drain`.
 * - `CLIENT_WEBHOOK_WANTED_INVALID`: a list of wanted webhooks that names an event twice.
 */
export type WebhookErrorCode =
  | 'CLIENT_WEBHOOK_EVENT_INVALID'
  | 'CLIENT_WEBHOOK_BODY_CONSUMED'
  | 'CLIENT_WEBHOOK_BODY_TOO_LARGE'
  | 'CLIENT_WEBHOOK_BODY_UNREADABLE'
  | 'CLIENT_WEBHOOK_SECRETS_UNAVAILABLE'
  | 'CLIENT_WEBHOOK_NOT_STORED'
  | 'CLIENT_WEBHOOK_HANDLER_FAILED'
  | 'CLIENT_WEBHOOK_WANTED_INVALID'

/** Makes an error of receiving events. Nothing of a body or a secret goes into it, and no cause: what your own code throws may quote either. */
export function webhookError(
  code: WebhookErrorCode,
  message: string,
  context: Readonly<Record<string, unknown>> = {},
): CodedError<WebhookErrorCode> {
  return new CodedError(code, message, { context })
}
