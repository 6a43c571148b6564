import { contract } from '@foliokit/api'
import type { Tenant } from '../store/tenant.js'
import { undeliverable } from '../webhooks/address.js'
import { subscriptionAnswer, type SubscriptionRecord } from '../webhooks/subscription.js'
import { invalidField, notFound, Refusal } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { newestList } from './newest-list.js'

export const createNotificationWebhook: Handler<'notificationWebhooks.create'> = ({ world, tenant, body }) => {
  refuseInvestor(tenant)
  const { url, event, status = 'enabled' } = body
  refuseAddress(url)
  refuseSecond(tenant, event)
  const now = world.clock.stamp()
  const [id, secret] = [`ntwhsc_${world.random.hex(32)}`, world.webhooks.newSecret()]
  const record: SubscriptionRecord = { id, event, url, status, secret, created_at: now, updated_at: now }
  tenant.webhooks.set(record.id, record)
  return subscriptionAnswer(record)
}

export const fetchNotificationWebhook: Handler<'notificationWebhooks.fetch'> = ({ tenant, path: [id = ''] }) =>
  subscriptionAnswer(webhookOf(tenant, id))

export const listNotificationWebhooks: Handler<'notificationWebhooks.list'> = ({ tenant, query }) =>
  newestList(tenant.webhooks, subscriptionAnswer, (row) => contract['notificationWebhooks.list'].matches(row, query))

export const updateNotificationWebhook: Handler<'notificationWebhooks.update'> = ({ world, tenant, path: [id = ''], body }) => {
  const old = webhookOf(tenant, id)
  const { url = old.url, event = old.event, status = old.status } = body
  refuseAddress(url)
  if (event !== old.event) refuseSecond(tenant, event)
  const record: SubscriptionRecord = { ...old, url, event, status, updated_at: world.clock.stamp() }
  tenant.webhooks.set(id, record)
  return subscriptionAnswer(record)
}

function webhookOf(tenant: Tenant, id: string): SubscriptionRecord {
  const record = tenant.webhooks.get(id)
  if (record === undefined) throw notFound('notification webhook')
  return record
}

function refuseInvestor(tenant: Tenant): void {
  if (tenant.investor !== null) throw new Refusal(403, 'a webhook is made with a token of the tenant')
}

function refuseAddress(url: string): void {
  const why = undeliverable(url)
  if (why !== undefined) throw invalidField('url', why)
}

/** One webhook per type of event (field notes §2.6). */
function refuseSecond(tenant: Tenant, event: string): void {
  for (const other of tenant.webhooks.values()) {
    if (other.event === event) throw invalidField('event', `has the webhook ${other.id} already: update that one`)
  }
}
