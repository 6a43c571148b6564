import type { Intent, IntentStore } from './intent.js'

/** Keeps intents in memory, for tests and scripts. Everything is lost with the process: a server keeps them in its database. */
export function memoryIntents(intents: Iterable<Intent> = []): IntentStore {
  const byKey = new Map([...intents].map((intent) => [intent.key, intent]))
  return {
    async open(intent) {
      const standing = byKey.get(intent.key)
      if (standing !== undefined) return standing
      byKey.set(intent.key, intent)
      return intent
    },
    async replace(next) {
      if (byKey.get(next.key)?.revision !== next.revision - 1) return false
      byKey.set(next.key, next)
      return true
    },
    async find(key) {
      return byKey.get(key)
    },
    async unfinished() {
      return [...byKey.values()].filter(({ result }) => result === null).sort((one, other) => one.at - other.at)
    },
  }
}
