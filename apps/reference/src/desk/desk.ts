import type { Client, SafeWrites } from '@foliokit/client'
import type { PlatformClock } from '../runner/platform-clock.js'
import type { Database } from '../storage/database.js'

/** What the desk of one firm works with. */
export interface DeskTenant {
  readonly client: Client<SafeWrites>
  readonly clock: PlatformClock
}

/** What the desk works with. */
export interface DeskParts {
  readonly database: Database
  /** By the firm's name, which its users belong to. */
  readonly tenants: Readonly<Record<string, DeskTenant>>
  /** Where the desk is reached: the gateway page leads back there. */
  readonly publicUrl: () => string
  /** Moves the clock of the sandbox; `undefined` for a platform whose time is everybody's. */
  readonly passDays: ((days: number) => Promise<void>) | undefined
  /** Writes down that something of a tenant has changed, and wakes the pages that show it. */
  readonly tell: (tenant: string, kind: 'order' | 'plan' | 'clock', id: string) => Promise<void>
  readonly log: (line: { readonly job: string; readonly code: string; readonly path: string }) => void
}
