import type { Client } from '@foliokit/client'
import type { Clock } from '@foliokit/http'
import type { BusinessCalendar } from '@foliokit/schedule'
import type { Database } from '../storage/database.js'
import type { Failpoint } from './failpoints.js'

/** What a worker takes from outside. */
export interface RunnerSettings {
  readonly database: Database
  readonly client: Client
  /** The platform's time, and timers. */
  readonly clock: Clock
  readonly calendar: BusinessCalendar
  /** Names this worker in leases: no two have one name, not even one after the other. */
  readonly worker: string
  /** Makes a `source_ref_id`. */
  readonly newReference: () => string
  readonly random: () => number
  /** How long a lease holds unless it is renewed, in milliseconds. */
  readonly lease: number
  /** Installments that are claimed or generated in one statement. */
  readonly batch: number
  /** Installments that are worked on at a time. */
  readonly concurrency: number
  /** How long before an order that is under way is looked at again, in milliseconds of the machine. */
  readonly pollEvery: number
  /** How long one step waits for an outcome to become known before it is left for later, in milliseconds. */
  readonly patience: number
  /** How long the first request of an intent gets to arrive before its bytes are sent again, in milliseconds. */
  readonly resendAfter: number
  readonly failpoint: Failpoint
  /** Hears what is worth a line: ids, states and codes, never what an investor entered. */
  readonly log: (line: RunnerLine) => void
}

/** One line of the runner's log. */
export interface RunnerLine {
  readonly job: string
  readonly plan?: string | undefined
  readonly number?: number | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly code?: string | undefined
  readonly count?: number | undefined
}

/** What stands unless told otherwise. */
export const runnerDefaults = {
  lease: 30_000,
  batch: 1_000,
  concurrency: 32,
  pollEvery: 60_000,
  patience: 15_000,
  resendAfter: 60_000,
} as const
