/** A wrapper of one's own among ours: it records every attempt, its outcome and how long it took, per operation. */
import { fetchTransport, withDeadline, withRetry, withTimeout, type Fetch, type Transport } from '@foliokit/http'

// region wrapper
interface Span {
  readonly operation: string
  readonly outcome: string
  readonly milliseconds: number
}

/** Inside `withRetry` it sees every attempt, outside it every call. It keeps names, status and time, and nothing else. */
function withTracing(transport: Transport, now: () => number, record: (span: Span) => void): Transport {
  return async (request, options) => {
    const { name } = request.operation
    const begun = now()
    const end = (outcome: string): void => record({ operation: name, outcome, milliseconds: now() - begun })
    try {
      const response = await transport(request, options)
      end(String(response.status))
      return response
    } catch (error) {
      end((error as { readonly code?: string }).code ?? 'failed')
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
  let clock = 0
  const now = () => (clock += 40) // performance.now, in an application
  const attempts = withTimeout(fetchTransport({ fetch: flaky() }))
  const traced = withTracing(attempts, now, ({ operation, outcome, milliseconds }) => print(`${operation}: ${outcome}, ${milliseconds} ms`))
  const transport = withDeadline(withRetry(traced, { random: () => 0 }))
  const operation = { name: 'purchases.fetch', path: '/v2/mf_purchases/:id', effect: 'read' } as const
  const response = await transport({ operation, method: 'GET', url: 'https://platform.example/v2/mf_purchases/mfp_1', headers: {} })
  print(`answered after ${response.attempts} attempts`)
}
