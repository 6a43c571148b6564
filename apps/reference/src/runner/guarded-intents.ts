import type { IntentStore } from '@foliokit/client'
import { databaseIntents } from '../storage/database-intents.js'
import { whileLeased, type Leased } from './lease.js'
import type { RunnerSettings } from './settings.js'

/** The intents of an installment: in the database, writable only while the lease holds, with the runner's failpoints between the steps. */
export function guardedIntents({ database, failpoint }: RunnerSettings, leased: Leased): IntentStore {
  const intents = databaseIntents(database, whileLeased(database, leased))
  return {
    ...intents,
    async open(intent) {
      const standing = await intents.open(intent)
      failpoint('intent-stored')
      return standing
    },
    async replace(next) {
      if (next.result !== null) failpoint('answered')
      const isStored = await intents.replace(next)
      if (isStored) failpoint(next.result === null ? 'about-to-send' : 'intent-settled')
      return isStored
    },
  }
}
