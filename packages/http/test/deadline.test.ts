import { describe, expect, it } from 'vitest'
import { Agent } from 'undici'
import {
  fetchTransport,
  rateLimiter,
  sandboxRateLimits,
  withDeadline,
  withRateLimit,
  withRetry,
  withTimeout,
  type Transport,
} from '../src/index.js'
import { sendingWatcher } from '../src/node.js'
import { undiciTransport } from '../src/undici.js'
import { faults, settles } from './faults.js'
import { createPurchase, fetchPurchase, request } from './server.js'

const options = { allowPlainHttpOnLoopback: true, maxResponseBytes: 1_000 }
const watchSending = sendingWatcher()
const transports: Readonly<Record<string, () => Transport>> = {
  fetch: () => fetchTransport(options),
  'fetch, watched': () => fetchTransport({ ...options, watchSending }),
  undici: () => undiciTransport({ ...options, dispatcher: new Agent() }),
}
const deadline = 400

describe.each(Object.entries(transports))('over %s', (_, make) => {
  it.each([fetchPurchase, createPurchase])(
    'no $name outlives its deadline by 250 ms, whatever the fault, its retries and waits included',
    async (operation) => {
      const limiter = rateLimiter(sandboxRateLimits)
      const inner = withRateLimit(withTimeout(make(), { milliseconds: 150 }), limiter)
      const transport = withDeadline(withRetry(inner, { random: () => 0.5 }), { milliseconds: deadline })
      const ended = await Promise.all(
        faults.map(async (fault) => {
          const { origin } = await fault.start()
          const start = performance.now()
          const result: unknown = await transport(request(origin, operation)).catch((error: unknown) => error)
          return { name: fault.name, result, took: performance.now() - start, endless: !settles(fault) }
        }),
      )
      expect(ended.filter(({ took }) => took > deadline + 250)).toEqual([])
      for (const { result } of ended.filter(({ endless }) => endless)) {
        expect(result).toMatchObject({ code: expect.stringMatching(/^HTTP_(TIMEOUT|DEADLINE_EXCEEDED)$/) })
      }
    },
  )
})
