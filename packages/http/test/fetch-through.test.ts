import { describe, expect, it } from 'vitest'
import { fetchThrough, withRetry, type Operation } from '../src/index.js'
import { fault, json, scriptedTransport } from '../src/testing.js'

const token: Operation = { name: 'createToken', path: '/v2/auth/:tenant/token', effect: 'read' }

describe('fetchThrough', () => {
  it('is a fetch with the limits and retries of its transport', async () => {
    const { transport, requests } = scriptedTransport([fault('HTTP_TIMEOUT'), json(200, { access_token: 't' }, { 'x-request-id': 'r-1' })])
    const fetch = fetchThrough(withRetry(transport, { random: () => 0 }), token)
    const response = await fetch('https://platform.example/v2/auth/acme/token', { method: 'POST', headers: { accept: 'a' }, body: 'b=1' })
    expect(response.status).toBe(200)
    expect(response.headers.get('X-Request-Id')).toBe('r-1')
    expect(response.headers.get('location')).toBeNull()
    expect(await response.text()).toBe('{"access_token":"t"}')
    expect(requests).toHaveLength(2)
    expect(requests[1]).toEqual({
      operation: token,
      method: 'POST',
      url: 'https://platform.example/v2/auth/acme/token',
      headers: { accept: 'a' },
      body: 'b=1',
    })
  })

  it('passes the signal on', async () => {
    const { signal } = new AbortController()
    const seen: unknown[] = []
    const fetch = fetchThrough((_, options) => {
      seen.push(options?.signal)
      return Promise.resolve(json(200, {}))
    }, token)
    await fetch('https://platform.example', { method: 'POST', headers: {}, signal })
    expect(seen).toEqual([signal])
  })
})
