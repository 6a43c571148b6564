import * as z from 'zod'
import { newestList } from '../envelopes.js'
import { reference, webAddress } from '../formats.js'
import { operation } from '../operation.js'

const webhookSchema = z.looseObject({
  id: z.string(),
  url: z.string(),
  event: z.string(),
  status: z.string(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
})

/** The type of an event: `mf_purchase.confirmed`. The platform's list grows, so any such name may be subscribed to. */
const eventType = z.string().regex(/^[a-z0-9_]+\.[a-z0-9_]+$/, 'must be the type of an event, such as mf_purchase.confirmed')
const status = z.enum(['enabled', 'disabled'])

/** Subscribes an address to one type of event: there is one webhook per type (field notes §2.6). */
export const createNotificationWebhook = operation({
  name: 'notificationWebhooks.create',
  method: 'POST',
  path: '/v2/notification_webhooks',
  effect: 'at-most-once',
  source: 'field-notes',
  body: z.strictObject({ url: webAddress, event: eventType, status: status.optional() }),
  answer: webhookSchema,
})

/** Fetches one webhook. */
export const fetchNotificationWebhook = operation({
  name: 'notificationWebhooks.fetch',
  method: 'GET',
  path: '/v2/notification_webhooks/:id',
  effect: 'read',
  source: 'field-notes',
  answer: webhookSchema,
})

const listQuery = z.strictObject({ event: reference.optional() })

/** Lists webhooks, of one type of event or of all: the newest 100. */
export const listNotificationWebhooks = operation({
  name: 'notificationWebhooks.list',
  method: 'GET',
  path: '/v2/notification_webhooks',
  effect: 'read',
  source: 'field-notes',
  query: listQuery,
  answer: newestList(webhookSchema),
  matches: (webhook: z.output<typeof webhookSchema>, query: z.output<typeof listQuery>) =>
    query.event === undefined || webhook.event === query.event,
})

/** Changes the address of a webhook, or switches it on or off. */
export const updateNotificationWebhook = operation({
  name: 'notificationWebhooks.update',
  method: 'PUT',
  path: '/v2/notification_webhooks/:id',
  effect: 'reconcilable',
  source: 'field-notes',
  body: z.strictObject({ url: webAddress.optional(), event: eventType.optional(), status: status.optional() }),
  answer: webhookSchema,
})
