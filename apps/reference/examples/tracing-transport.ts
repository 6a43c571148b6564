/** A wrapper of one's own among ours: it counts attempts and what they cost, per operation. */
import { fetchTransport, withDeadline, withRetry, withTimeout, type Fetch, type Transport } from '@foliokit/http'

// region wrapper
interface Span {
  readonly operation: string
  readonly outcome: string
}

/** Inside `withRetry` it sees every attempt, outside it every call. It sees names and status, and keeps nothing else. */
function withTracing(transport: Transport, record: (span: Span) => void): Transport {
  return async (request, options) => {
    const { name } = request.operation
    try {
      const response = await transport(request, options)
      record({ operation: name, outcome: String(response.status) })
      return response
    } catch (error) {
      record({ operation: name, outcome: (error as { readonly code?: string }).code ?? 'failed' })
      throw error
    }
  }
}
// endregion

/** Fails once, then answers. */
function flaky(): Fetch {
  let calls = 0
  return (async () => {
    calls += 1
    if (calls === 1) throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })
    return new Response('{}')
  }) as unknown as Fetch
}

export async function run(print: (line: string) => void): Promise<void> {
  const traced = withTracing(withTimeout(fetchTransport({ fetch: flaky() })), ({ operation, outcome }) => print(`${operation}: ${outcome}`))
  const transport = withDeadline(withRetry(traced, { random: () => 0 }))
  const operation = { name: 'purchases.fetch', path: '/v2/mf_purchases/:id', effect: 'read' } as const
  const response = await transport({ operation, method: 'GET', url: 'https://platform.example/v2/mf_purchases/mfp_1', headers: {} })
  print(`answered after ${response.attempts} attempts`)
}
