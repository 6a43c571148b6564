import { memoryIntents, type IntentStore } from '@foliokit/client'
import type { Leased } from '../../runner/lease.js'
import type { RunnerSettings } from '../../runner/settings.js'

/**
 * Takes the place of `guarded-intents.ts` in `work-broken.js`: intents that are lost with the process. A proof that does not catch this
 * proves nothing.
 */
export function guardedIntents({ failpoint }: RunnerSettings, _leased: Leased): IntentStore {
  return {
    ...kept,
    async open(intent) {
      const standing = await kept.open(intent)
      failpoint('intent-stored')
      return standing
    },
    async replace(next) {
      if (next.result !== null) failpoint('answered')
      const isStored = await kept.replace(next)
      if (isStored) failpoint(next.result === null ? 'about-to-send' : 'intent-settled')
      return isStored
    },
  }
}

const kept = memoryIntents()
