import { describe, expect, it, vi } from 'vitest'
import { fetchTransport, type Fetch } from '../src/index.js'
import { request } from './server.js'
import { holdsTheContract } from './transport-contract.js'

describe('fetchTransport', () => {
  holdsTheContract(fetchTransport, { proof: false })

  it('looks fetch up at the moment of the call, so that an interceptor installed later sees it', async () => {
    const early = fetchTransport()
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('intercepted')))
    try {
      expect((await early(request('https://platform.example'))).text).toBe('intercepted')
    } finally {
      vi.unstubAllGlobals()
    }
  })

  it.each(['http://127.0.0.1:4010/', 'http://127.8.9.10/', 'http://localhost:4010/', 'http://[::1]:4010/'])(
    'takes %s for loopback',
    async (url) => {
      const fetch: Fetch = () => Promise.resolve(new Response('ok'))
      await expect(fetchTransport({ fetch })({ ...request(''), url })).rejects.toMatchObject({ code: 'HTTP_URL_REFUSED' })
      expect((await fetchTransport({ fetch, allowPlainHttpOnLoopback: true })({ ...request(''), url })).text).toBe('ok')
    },
  )

  it('refuses a redirect where a browser hides it', async () => {
    const hidden = { status: 0, type: 'opaqueredirect', headers: new Headers(), body: null, arrayBuffer: () => Promise.reject(new Error()) }
    await expect(fetchTransport({ fetch: () => Promise.resolve(hidden) })(request('https://platform.example'))).rejects.toMatchObject({
      code: 'HTTP_REDIRECT_REFUSED',
      context: { status: 0 },
    })
  })

  it('reads a body whole where the platform cannot stream', async () => {
    const bytes = Buffer.from('{"id":1}')
    const fetch: Fetch = () =>
      Promise.resolve({ status: 200, headers: new Headers(), arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) })
    expect((await fetchTransport({ fetch })(request('https://platform.example'))).text).toBe('{"id":1}')
    await expect(fetchTransport({ fetch, maxResponseBytes: 7 })(request('https://platform.example'))).rejects.toMatchObject({
      code: 'HTTP_RESPONSE_TOO_LARGE',
    })
  })

  it('ends a wait for a fetch that does not heed its signal', async () => {
    const controller = new AbortController()
    const deaf = fetchTransport({ fetch: () => new Promise(() => {}) })
    const waiting = deaf(request('https://platform.example'), { signal: controller.signal })
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'HTTP_ABORTED' })
  })
})
