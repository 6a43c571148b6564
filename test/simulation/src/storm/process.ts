import { clientCredentials, secret } from '@foliokit/auth'
import { createClient, type Client, type IntentStore } from '@foliokit/client'
import { fetchTransport, withRetry, withTimeout, type Clock, type Fetch } from '@foliokit/http'
import type { SandboxFetch } from '@foliokit/sandbox'
import type { Loop } from './loop.js'
import type { WireLog } from './wire.js'
import { watchedFetch } from './wire.js'

/** A process of the application: killed, nothing that it had under way goes on, and nothing of its memory is left. */
export interface AppProcess {
  readonly client: Client
  readonly clock: Clock
  /** The shared store as this process reaches it. */
  readonly intents: IntentStore
  readonly isAlive: () => boolean
  /** Like `kill -9`. */
  readonly kill: () => void
}

/** Starts a process: a client of its own, put together as the default one is, with a token source of its own. */
export function startProcess(given: {
  readonly loop: Loop
  readonly fetch: SandboxFetch
  readonly intents: IntentStore
  readonly random: () => number
  readonly log: WireLog
}): AppProcess {
  const { loop, random, log } = given
  let isAlive = true
  const clock: Clock = { now: loop.now, after: (milliseconds, callback) => loop.after(milliseconds, () => isAlive && callback()) }

  /** What a dead process waits for never comes. */
  async function whileAlive<Value>(work: Promise<Value>): Promise<Value> {
    try {
      const value = await work
      return isAlive ? value : await never()
    } catch (error) {
      if (isAlive) throw error
      return never()
    }
  }
  const watched = watchedFetch(given.fetch, log, loop.now)
  const fetch: SandboxFetch = (url, init) => (isAlive ? whileAlive(watched(url, init)) : never())
  const { intents } = given
  const store: IntentStore = {
    open: (intent) => whileAlive(intents.open(intent)),
    replace: (next) => whileAlive(intents.replace(next)),
    find: (key) => whileAlive(intents.find(key)),
    unfinished: () => whileAlive(intents.unfinished()),
  }
  const at = { baseUrl: 'https://sandbox.example', tenant: 'acme' }
  const tokens = clientCredentials({
    ...at,
    fetch,
    clientId: 'acme-server',
    clientSecret: secret('not-a-secret'),
    now: clock.now,
    after: clock.after,
  })
  const transport = withRetry(withTimeout(fetchTransport({ fetch: fetch as Fetch }), { clock }), { clock, random })
  return {
    client: createClient({ ...at, tokens, transport, deadline: { clock } }),
    clock,
    intents: store,
    isAlive: () => isAlive,
    kill: () => void (isAlive = false),
  }
}

const never = () => new Promise<never>(() => undefined)
