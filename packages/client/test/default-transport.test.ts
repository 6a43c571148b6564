import type { Fetch } from '@foliokit/http'
import { describe, expect, it } from 'vitest'
import { defaultTransport } from '../src/index.js'

const request = {
  operation: { name: 'purchases.list', path: '/v2/mf_purchases', effect: 'read' },
  method: 'GET',
  url: 'https://platform.example/v2/mf_purchases',
  headers: {},
} as const

/** Sends lists at once, and tells how many had begun after a while. */
async function begunWithin(milliseconds: number, count: number, options: Parameters<typeof defaultTransport>[0] = {}) {
  let begun = 0
  const fetch = (async () => {
    begun += 1
    return new Response('{}')
  }) as unknown as Fetch
  const transport = defaultTransport({ fetch, ...options })
  const controller = new AbortController()
  const calls = Array.from({ length: count }, () => transport(request, { signal: controller.signal }).catch(() => undefined))
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  const seen = begun
  controller.abort()
  await Promise.all(calls)
  return seen
}

describe('the default transport', () => {
  it('keeps to the limits of production: 20 lists a second', async () => {
    expect(await begunWithin(200, 50)).toBe(20)
  })

  it('takes other limits, or none', async () => {
    expect(await begunWithin(200, 50, { rateLimits: [{ name: 'all', perSecond: 3, covers: () => true }] })).toBe(3)
    expect(await begunWithin(200, 50, { rateLimits: [] })).toBe(50)
  })
})
