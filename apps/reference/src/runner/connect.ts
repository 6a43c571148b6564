import { clientCredentials } from '@foliokit/auth'
import { createClient, type Client } from '@foliokit/client'
import { fetchThrough, fetchTransport, withLogging, withRetry, withTimeout, type HttpLogEntry } from '@foliokit/http'
import type { PlatformConfig } from '../config.js'
import { platformClock, type PlatformClock } from './platform-clock.js'

/** Connects to the platform: a client whose every call is logged by the allowlist of `@foliokit/http`, and its clock. */
export function connect(
  platform: PlatformConfig,
  log: (entry: HttpLogEntry) => void,
): { readonly client: Client; readonly clock: PlatformClock } {
  const { url, tenant, clientId, clientSecret, isSandbox } = platform
  const transport = withLogging(withRetry(withTimeout(fetchTransport({ allowPlainHttpOnLoopback: url.startsWith('http:') }))), log)
  const tokens = clientCredentials({
    fetch: fetchThrough(transport, { name: 'auth.token', path: '/v2/auth/:tenant_name/token', effect: 'read' }),
    baseUrl: url,
    tenant,
    clientId,
    clientSecret,
    now: Date.now,
  })
  return {
    client: createClient({ baseUrl: url, tenant, tokens, transport }),
    clock: platformClock(isSandbox ? () => sandboxTime(url) : undefined),
  }
}

async function sandboxTime(url: string): Promise<string> {
  // Whoever asks holds up a job: a sandbox that does not answer must not hold it up for good.
  const response = await fetch(new URL('/_sandbox/clock', url), { signal: AbortSignal.timeout(10_000) })
  return ((await response.json()) as { now: string }).now
}
