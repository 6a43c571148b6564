import { clientCredentials, secret } from '@foliokit/auth'
import { createClient } from '@foliokit/client'
import { fetchTransport } from '@foliokit/http'
import { createSandbox, sampleTenant, type SandboxFetch } from '@foliokit/sandbox'
import { figure, type RowOptions } from './options.js'
import type { Row } from './row.js'

/** A1 and A2: how many token requests a crowd of callers makes, with no token and with one that was revoked. */
export async function tokenRows({ scale, seed, onProgress }: RowOptions): Promise<readonly Row[]> {
  const rounds = scale === 'short' ? 3 : 200
  const cold: Round[] = []
  const revoked: Round[] = []
  for (let round = 0; round < rounds; round += 1) {
    cold.push(await crowd({ callers: 1000, seed: seed + round, revoked: false }))
    revoked.push(await crowd({ callers: 100, seed: seed + round, revoked: true }))
    onProgress?.(round + 1)
  }
  return [
    row('A1', 'token requests of 1,000 cold callers', 1000, cold),
    row('A2', 'refreshes of 100 callers with a revoked token', 100, revoked),
  ]
}

interface Round {
  readonly seed: number
  readonly tokenRequests: number
  readonly successes: number
  /** Calls that were answered 401 first. */
  readonly refused: number
}

function row(id: string, property: string, callers: number, rounds: readonly Round[]): Row {
  const wrong = rounds.filter(({ tokenRequests, successes }) => tokenRequests !== 1 || successes !== callers)
  const most = Math.max(...rounds.map(({ tokenRequests }) => tokenRequests))
  const successes = rounds.reduce((sum, round) => sum + round.successes, 0)
  const refused = rounds.reduce((sum, round) => sum + round.refused, 0)
  return {
    id,
    property,
    runs: `${figure(rounds.length)} crowds`,
    target: `1, and ${figure(callers)} successes`,
    result: `${most} at most, ${figure(successes)} of ${figure(rounds.length * callers)} calls succeeded, ${figure(refused)} after a 401`,
    holds: wrong.length === 0,
    failures: wrong.map((round) => `--seed ${round.seed}`),
  }
}

/** All read at once. A revoked token is the one they all hold: the platform forgets it behind their backs. */
async function crowd(given: { readonly callers: number; readonly seed: number; readonly revoked: boolean }): Promise<Round> {
  const { clientId, clientSecret, name: tenant } = sampleTenant
  const sandbox = createSandbox({ seed: given.seed })
  let [tokenRequests, refused] = [0, 0]
  // A turn of the event loop before each answer, so that all callers are there before the first token is.
  const fetch: SandboxFetch = async (url, init) => {
    if (url.endsWith('/token')) tokenRequests += 1
    await new Promise((resolve) => setTimeout(resolve, 1))
    const answer = await sandbox.fetch(url, init)
    if (answer.status === 401) refused += 1
    return answer
  }
  const at = { baseUrl: 'https://sandbox.example', tenant }
  const tokens = clientCredentials({ ...at, fetch, clientId, clientSecret: secret(clientSecret), now: sandbox.now })
  const client = createClient({ ...at, tokens, transport: fetchTransport({ fetch }) })
  if (given.revoked) {
    await client.purchases.list()
    const only = await tokens.token()
    sandbox.faults.inject({ fault: 'token-expires', operation: 'purchases.list' })
    await sandbox.fetch(`${at.baseUrl}/v2/mf_purchases`, {
      method: 'GET',
      headers: { authorization: `Bearer ${only}`, 'x-tenant-id': tenant },
    })
    tokenRequests = 0
  }
  const calls = await Promise.allSettled(Array.from({ length: given.callers }, () => client.purchases.list()))
  return { seed: given.seed, tokenRequests, refused, successes: calls.filter(({ status }) => status === 'fulfilled').length }
}
