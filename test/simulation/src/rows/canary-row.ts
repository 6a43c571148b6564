import { clientCredentials, secret } from '@foliokit/auth'
import { createClient, memoryIntents, safeWrites, type Client, type SafeWrites } from '@foliokit/client'
import { fetchTransport, withHooks, withLogging, withRetry, withTimeout } from '@foliokit/http'
import { brokenCalls, safeCalls, sentCalls, type PlantedCall } from '../canary/calls.js'
import { failingFetch, failures } from '../canary/failures.js'
import { canaries, printed, seenIn } from '../canary/needles.js'
import { ruleFindings } from '../canary/rules.js'
import { figure, type RowOptions } from './options.js'
import type { Row } from './row.js'

/** What was looked through, and where a canary was. */
interface Search {
  readonly counts: Record<'errors' | 'logLines' | 'intents' | 'ruleAnswers', number>
  readonly hits: string[]
  readonly look: (kind: keyof Search['counts'], where: string, text: string) => void
}

/** C6: personal data and secrets in every request and answer, and none of them in an error, a log line, an issue or a stored intent. */
export async function canaryRow({ scale, onProgress }: RowOptions): Promise<Row> {
  const search = startSearch()
  let done = 0
  for (const failure of Object.keys(failures)) {
    for (const failsTokens of [false, true]) {
      const client = plantedClient(search, failure, failsTokens)
      const sent = scale === 'short' && failsTokens ? sentCalls.slice(0, 5) : sentCalls
      const calls = [...sent, ...safeCalls, ...(failure === 'reset' && !failsTokens ? brokenCalls : [])]
      await Promise.all(calls.map((each) => take(search, client, each, `${failsTokens ? 'token ' : ''}${failure}`)))
      onProgress?.((done += 1))
    }
  }
  for (const { name, issues } of ruleFindings())
    search.look('ruleAnswers', name, issues instanceof Error ? printed(issues) : JSON.stringify(issues))
  const { errors, logLines, intents, ruleAnswers } = search.counts
  return {
    id: 'C6',
    property: 'personal data and secrets in errors, logs, issues and stored intents',
    runs: `${figure(errors)} errors, ${figure(logLines)} log lines, ${figure(intents)} intents, ${figure(ruleAnswers)} answers of rules; ${Object.keys(canaries).length} canaries`,
    target: '0 hits',
    result: `${figure(search.hits.length)} hits`,
    holds: search.hits.length === 0,
    failures: search.hits,
  }
}

function startSearch(): Search {
  const counts = { errors: 0, logLines: 0, intents: 0, ruleAnswers: 0 }
  const hits: string[] = []
  return {
    counts,
    hits,
    look(kind, where, text) {
      counts[kind] += 1
      for (const canary of seenIn(text)) hits.push(`${canary} in ${kind}, ${where}`)
    },
  }
}

function plantedClient(search: Search, failure: string, failsTokens: boolean): Client<SafeWrites> {
  const fetch = failingFetch(failure, { failsTokens })
  const note = (line: unknown) => search.look('logLines', failure, printed(line))
  const tried = withRetry(withTimeout(fetchTransport({ fetch }), { milliseconds: 20 }), { random: () => 0, maxRetryAfter: 0 })
  const transport = withLogging(
    withHooks(tried, (call) => (note(call), { answered: note, failed: note })),
    note,
  )
  const at = { baseUrl: 'https://platform.example', tenant: 'acme' }
  const onFailure = (error: unknown) => search.look('errors', `token, ${failure}`, printed(error))
  const clientSecret = secret(canaries.clientSecret)
  const tokens = clientCredentials({
    ...at,
    fetch: fetch as never,
    clientId: 'acme-server',
    clientSecret,
    now: Date.now,
    onFailure,
    timeout: 20,
  })
  search.look('logLines', 'the token source', printed({ tokens, clientSecret }))
  const stored = memoryIntents()
  const keep = (intent: unknown) => search.look('intents', failure, printed(intent))
  const intents = {
    ...stored,
    open: (intent: Parameters<typeof stored.open>[0]) => (keep(intent), stored.open(intent)),
    replace: (next: Parameters<typeof stored.replace>[0]) => (keep(next), stored.replace(next)),
  }
  return createClient({ ...at, tokens, transport }).use(
    safeWrites({ intents, newReference: () => crypto.randomUUID(), resendAfter: 1, patience: 60 }),
  )
}

async function take(search: Search, client: Client<SafeWrites>, call: PlantedCall, failure: string): Promise<void> {
  const where = `${call.name}, ${failure}`
  try {
    const outcome = await call.run(client)
    // What a call gives back is the platform's data; an outcome that is not a success carries an error.
    if (typeof outcome === 'object' && outcome !== null && 'error' in outcome && 'outcome' in outcome)
      search.look('errors', where, printed(outcome))
  } catch (error) {
    search.look('errors', where, printed(error))
  }
}
