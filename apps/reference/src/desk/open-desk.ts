import { safeWrites, type Client } from '@foliokit/client'
import type { WebhookEvent } from '@foliokit/client/webhooks'
import type { Hono } from 'hono'
import { randomBytes, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { PlatformClock } from '../runner/platform-clock.js'
import { databaseIntents } from '../storage/database-intents.js'
import type { Database } from '../storage/database.js'
import type { DeskParts } from './desk.js'
import { createChangeFeed } from './events.js'
import { mountDesk } from './mount-desk.js'
import { orderTold } from './place-order.js'
import { planTold } from './plan-facts.js'
import { setUser } from './sessions.js'

/** What the desk is opened with. */
export interface OpenDesk {
  readonly database: Database
  /** The firms that sign in here, each with its connection to the platform. */
  readonly tenants: Readonly<Record<string, { readonly client: Client; readonly clock: PlatformClock }>>
  readonly publicUrl: () => string
  readonly passDays: DeskParts['passDays']
  readonly log: DeskParts['log']
}

/** A desk that is open. */
export interface OpenedDesk {
  readonly mount: (app: Hono) => void
  /** Moves what an event of the platform is about. */
  readonly told: (event: WebhookEvent) => Promise<void>
  /** Lets a maker and a checker of each firm sign in, all with one new password, and returns it: for a sandbox, whose firms are made up. */
  readonly addSampleUsers: () => Promise<string>
  /** Ends the streams of its pages. */
  readonly close: () => void
}

/** Opens the desk over the runner's database: its orders go out through the same intents as the runner's. */
export function openDesk({ database, tenants, publicUrl, passDays, log }: OpenDesk): OpenedDesk {
  const feed = createChangeFeed(database)
  const parts: DeskParts = {
    database,
    tenants: Object.fromEntries(
      Object.entries(tenants).map(([name, { client, clock }]) => {
        const safe = safeWrites({ intents: databaseIntents(database), clock, newReference: randomUUID, patience: 10_000 })
        return [name, { client: client.use(safe), clock }]
      }),
    ),
    publicUrl,
    passDays,
    tell: feed.tell,
    log,
  }
  return {
    mount: (app) => mountDesk(app, parts, feed, fileURLToPath(new URL('web', import.meta.url))),
    async told({ kind, objectId, object }) {
      if ((kind === 'mf_purchase' || kind === 'mf_redemption') && objectId !== null) await orderTold(parts, objectId)
      const plan = kind === 'mf_purchase_plan' ? objectId : object['plan']
      if (typeof plan === 'string') await planTold(parts, plan)
    },
    async addSampleUsers() {
      const password = randomBytes(6).toString('hex')
      for (const tenant of Object.keys(tenants))
        for (const role of ['maker', 'checker'] as const) await setUser(database, { name: `${role}@${tenant}`, tenant, role }, password)
      return password
    },
    close: feed.close,
  }
}
