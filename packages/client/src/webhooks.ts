export { signWebhook, verifyWebhook, webhookSignatureHeader, type UnsignedPolicy, type WebhookSecrets } from '@foliokit/auth'
export { readWebhookEvent, type WebhookEvent, type WebhookObject } from './webhooks/event.js'
export { createInbox, type Inbox, type InboxAnswer, type InboxOptions, type ReceivedWebhook } from './webhooks/inbox.js'
export type { InboxStore, Judge, KeptAs } from './webhooks/inbox-store.js'
export { memoryInbox, type MemoryInbox } from './webhooks/memory-inbox.js'
export { comparePositions, positionOf, type EventPosition } from './webhooks/position.js'
export { receiveWebhook } from './webhooks/receive.js'
export { catchUp, type CaughtUp } from './webhooks/told/catch-up.js'
export { toldByKycRequest } from './webhooks/told/kyc-requests.js'
export { toldByPurchase, toldByRedemption, toldBySwitch } from './webhooks/told/orders.js'
export { toldByMandate, toldByPayment } from './webhooks/told/payments.js'
export { toldByPlan } from './webhooks/told/plans.js'
export { hasLifecycle, toldByEvent, type LifecycleEvents, type LifecycleKind } from './webhooks/told/told-by-event.js'
export type { AnyObject, Known, Told, ToldFact, ToldOrFetch } from './webhooks/told/told.js'
export type { WebhookErrorCode } from './webhooks/webhook-error.js'
export { expressWebhook } from './webhooks/adapters/express.js'
export {
  fastifyWebhook,
  fastifyWebhookHandler,
  type FastifyLike,
  type FastifyReplyLike,
  type FastifyRequestLike,
} from './webhooks/adapters/fastify.js'
export { fetchWebhook, type FetchRequestLike, type FetchWebhookContext, type PlatformResponse } from './webhooks/adapters/fetch.js'
export { honoWebhook, type HonoContextLike } from './webhooks/adapters/hono.js'
export { nodeWebhook, type NodeRequestLike, type NodeResponseLike } from './webhooks/adapters/node.js'
export {
  ensureWebhooks,
  type EnsuredWebhook,
  type EnsureWebhooksOptions,
  type WantedWebhook,
  type WebhookClient,
} from './webhooks/ensure-webhooks.js'
