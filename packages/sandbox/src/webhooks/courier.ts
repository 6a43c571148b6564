import type { VirtualClock } from '../clock/virtual-clock.js'
import type { Tenant } from '../store/tenant.js'
import { webhookSignature } from '../wire/signatures.js'
import { undeliverable } from './address.js'
import type { EventRecord } from './event-record.js'
import type { MetWebhookFaults, WebhookFaultName } from './fault.js'
import { createLanes } from './lanes.js'
import { hostTimer, post, type PostOutcome, type WebhookFetch, type WebhookTimer } from './post.js'

/** One attempt to post an event. */
export interface WebhookDelivery {
  readonly tenant: string
  /** The webhook it went to. */
  readonly webhook: string
  /** The id of the event. */
  readonly event: string
  readonly type: string
  /** From 1. */
  readonly attempt: number
  /** The virtual time. */
  readonly at: string
  /** The status answered, or that none came: within 3000 ms, or at all. */
  readonly outcome: PostOutcome
  /** The fault that sent this copy or moved it. */
  readonly fault: WebhookFaultName | null
}

interface Parcel {
  readonly tenant: Tenant
  readonly webhook: string
  readonly event: EventRecord
  readonly fault: WebhookFaultName | null
  /** Signed with another secret. */
  readonly forged: boolean
}

interface Courier {
  readonly send: (tenant: Tenant, webhook: string, event: EventRecord) => void
  readonly takeEarly: () => Promise<unknown> | undefined
  readonly deliveries: () => readonly WebhookDelivery[]
  readonly settled: () => Promise<void>
}

/** How often an event is posted in all (field notes §2.6). */
const attempts = 5
const keptDeliveries = 1000
/** How long a reordered event waits for another one to go before it, in seconds. */
const reorderedWithin = 60

/** Makes what carries events to subscribers: those of a tenant one after the other, so that the same seed gives the same order. */
export function createCourier(given: {
  readonly clock: VirtualClock
  readonly meet: (tenant: string, type: string) => MetWebhookFaults
  readonly fetch: () => WebhookFetch | null
  readonly gapSeconds?: number | undefined
  readonly timer?: WebhookTimer | undefined
}): Courier {
  const { clock, meet, gapSeconds = 60, timer = hostTimer } = given
  const lanes = createLanes(timer)
  const log: WebhookDelivery[] = []
  const held = new Map<string, Parcel[]>()
  let early: Promise<unknown>[] = []
  const seconds = (count: number) => clock.now() + count * 1000

  const attempt = async (parcel: Parcel, count: number): Promise<void> => {
    const { tenant, webhook, event, fault, forged } = parcel
    const subscription = tenant.webhooks.get(webhook)
    const fetch = given.fetch()
    if (fetch === null || subscription?.status !== 'enabled' || undeliverable(subscription.url) !== undefined) return
    const at = clock.stamp()
    const again = seconds(gapSeconds)
    const body = new (
      globalThis as unknown as { TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> } }
    ).TextEncoder().encode(event.text())
    const headers = {
      'content-type': 'application/json',
      'fp-signature': webhookSignature({ id: webhook, secret: forged ? `not-${subscription.secret}` : subscription.secret, body }),
      ...(fault !== null && { 'x-sandbox-fault': fault }),
    }
    const outcome = await post(fetch, timer, subscription.url, { method: 'POST', headers, body, redirect: 'manual' })
    log.push({ tenant: tenant.name, webhook, event: event.id, type: event.type, attempt: count, at, outcome, fault })
    if (log.length > keptDeliveries) log.shift()
    // A status below 500 is final, whatever it says; no answer is tried again (field notes §2.6).
    const mayRetry = typeof outcome === 'string' || outcome >= 500
    if (mayRetry && count < attempts) clock.schedule(again, () => void enqueue(parcel, count + 1))
  }
  const enqueue = (parcel: Parcel, count = 1): Promise<void> => lanes.add(parcel.tenant.name, () => attempt(parcel, count))

  const release = (tenant: Tenant): void => {
    const waiting = held.get(tenant.name) ?? []
    held.delete(tenant.name)
    for (const parcel of waiting) void enqueue(parcel)
  }
  const hold = (parcel: Parcel): void => {
    held.set(parcel.tenant.name, [...(held.get(parcel.tenant.name) ?? []), parcel])
    clock.schedule(seconds(reorderedWithin), () => {
      if (held.get(parcel.tenant.name)?.includes(parcel) === true) release(parcel.tenant)
    })
  }

  const takeEarly = (): Promise<unknown> | undefined => {
    if (early.length === 0) return undefined
    const taken = early
    early = []
    return Promise.all(taken)
  }

  return {
    send(tenant, webhook, event) {
      if (given.fetch() === null) return
      const met = meet(tenant.name, event.type)
      const parcel = (fault: WebhookFaultName | null): Parcel => ({ tenant, webhook, event, fault, forged: fault === 'bad-signature' })
      if (met.has('bad-signature')) void enqueue(parcel('bad-signature'))
      const late = met.get('late')
      if (late !== undefined) clock.schedule(clock.now() + late, () => void enqueue(parcel('late')))
      else if (met.has('before-answer')) early.push(Promise.resolve().then(() => attempt(parcel('before-answer'), 1)))
      else if (met.has('reordered')) hold(parcel('reordered'))
      else {
        void enqueue(parcel(null))
        release(tenant)
      }
      if (met.has('duplicated')) void enqueue(parcel('duplicated'))
      const replayed = met.get('replayed')
      if (replayed !== undefined) clock.schedule(clock.now() + replayed, () => void enqueue(parcel('replayed')))
    },
    takeEarly,
    deliveries: () => [...log],
    async settled() {
      await takeEarly()
      await lanes.idle()
    },
  }
}
