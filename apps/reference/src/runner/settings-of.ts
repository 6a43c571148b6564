import type { Client } from '@foliokit/client'
import { businessCalendar } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { randomUUID } from 'node:crypto'
import type { LocalConfig } from '../config.js'
import type { Database } from '../storage/database.js'
import { failpointOf } from './kill-at.js'
import type { PlatformClock } from './platform-clock.js'
import type { RunnerLine, RunnerSettings } from './settings.js'

/** What a worker of this process takes: the paces of the configuration, the process's own clock, ids and randomness. */
export function settingsOf(
  config: LocalConfig,
  parts: { readonly database: Database; readonly client: Client; readonly clock: PlatformClock; readonly log: (line: RunnerLine) => void },
): RunnerSettings {
  const { lease, batch, concurrency, pollEvery, patience, resendAfter } = config
  return {
    ...parts,
    calendar: businessCalendar(equityHolidays),
    worker: `worker-${process.pid}-${randomUUID()}`,
    newReference: randomUUID,
    random: Math.random,
    lease,
    batch,
    concurrency,
    pollEvery,
    patience,
    resendAfter,
    failpoint: failpointOf(process.env['FOLIOKIT_KILL_AT']),
  }
}
