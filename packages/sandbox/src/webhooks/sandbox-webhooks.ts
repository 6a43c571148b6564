import type { VirtualClock } from '../clock/virtual-clock.js'
import { createRandom } from '../store/random.js'
import type { Tenant } from '../store/tenant.js'
import { createCourier, type WebhookDelivery } from './courier.js'
import type { EventRecord } from './event-record.js'
import { createWebhookFaultBook, type WebhookFaultBook } from './fault.js'
import type { WebhookFetch, WebhookTimer } from './post.js'
import type { SubscriptionRecord } from './subscription.js'

/** How a sandbox delivers events to the addresses that its tenants subscribe. */
export interface WebhookOptions {
  /**
   * What events are posted through. Default: nothing, so they are kept and not delivered; while a sandbox is served, the platform's own
   * `fetch`.
   */
  readonly fetch?: WebhookFetch | undefined
  /** Seconds of the virtual clock between two attempts. Default 60 (the platform's gap is fixed; its length is not published). */
  readonly gapSeconds?: number | undefined
  /** Measures the 3000 ms that a subscriber has, and lets the caller go on before the first attempt. Default: the host's. */
  readonly timer?: WebhookTimer | undefined
}

/** A webhook with its secret. */
export interface SandboxSubscription {
  readonly tenant: string
  readonly id: string
  readonly event: string
  readonly url: string
  readonly status: 'enabled' | 'disabled'
  readonly secret: string
}

/** The delivery of events, as tests see and steer it. */
export interface SandboxWebhooks {
  /** The webhooks of every tenant with the secrets that the platform would mail. */
  readonly subscriptions: () => readonly SandboxSubscription[]
  /** The secret of a webhook by its id. */
  readonly secretOf: (id: string) => string | undefined
  /** The latest attempts, oldest first: at most 1000. */
  readonly deliveries: () => readonly WebhookDelivery[]
  /** Resolves once every event that is due at the present moment of the virtual clock was posted and answered. */
  readonly settled: () => Promise<void>
  /** Lets deliveries go wrong, seeded. */
  readonly faults: WebhookFaultBook
  /** Posts through a function from now on, unless the options gave one; `null` ends it. `serveSandbox` does. */
  readonly deliverThrough: (fetch: WebhookFetch | null) => void
  /** For a server of your own over `handle`: what to await before the answer goes out, for the fault `before-answer`. */
  readonly takeEarly: () => Promise<unknown> | undefined
}

/** What the rest of a sandbox needs of the delivery of events. */
export interface WebhookEngine {
  readonly newSecret: () => string
  /** An event happened to a tenant. */
  readonly happened: (tenant: Tenant, event: EventRecord) => void
  /** What has to be awaited before the answer of the call that was just handled is given. */
  readonly takeEarly: () => Promise<unknown> | undefined
}

/** Makes the delivery of events of a sandbox. */
export function createSandboxWebhooks(
  { clock, seed, tenants }: { readonly clock: VirtualClock; readonly seed: number; readonly tenants: ReadonlyMap<string, Tenant> },
  options: WebhookOptions = {},
): { readonly engine: WebhookEngine; readonly webhooks: SandboxWebhooks } {
  const secrets = createRandom(seed ^ 0x73_65_63_72)
  const { book: faults, meet } = createWebhookFaultBook(createRandom(seed ^ 0x77_68_66_74))
  let served: WebhookFetch | null = null
  const courier = createCourier({ ...options, clock, meet, fetch: () => options.fetch ?? served })
  const all = function* (): Generator<readonly [Tenant, SubscriptionRecord]> {
    for (const tenant of tenants.values()) for (const record of tenant.webhooks.values()) yield [tenant, record]
  }
  return {
    engine: {
      newSecret: () => `whs_${secrets.hex(40)}`,
      happened(tenant, event) {
        tenant.events.set(event.id, event)
        for (const { event: type, id, status } of tenant.webhooks.values()) {
          if (type === event.type && status === 'enabled') courier.send(tenant, id, event)
        }
      },
      takeEarly: courier.takeEarly,
    },
    webhooks: {
      subscriptions: () =>
        [...all()].map(([tenant, { id, event, url, status, secret }]) => ({ tenant: tenant.name, id, event, url, status, secret })),
      secretOf: (wanted) => [...all()].find(([, { id }]) => id === wanted)?.[1].secret,
      deliveries: courier.deliveries,
      settled() {
        clock.settle()
        return courier.settled()
      },
      faults,
      deliverThrough: (fetch) => void (served = fetch),
      takeEarly: courier.takeEarly,
    },
  }
}
