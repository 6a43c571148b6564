import { getEventListeners } from 'node:events'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { fetchTransport, type Fetch } from '../src/index.js'
import { closedOrigin, createPurchase, request, serve, serveSocket } from './server.js'

const transport = fetchTransport({ allowPlainHttpOnLoopback: true })

describe('fetchTransport', () => {
  it('sends method, path, headers and body once, and answers with status, headers, bytes and text', async () => {
    const seen: unknown[] = []
    const origin = await serve((incoming, outgoing) => {
      let body = ''
      incoming.on('data', (chunk: Buffer) => (body += chunk.toString()))
      incoming.on('end', () => {
        seen.push([incoming.method, incoming.url, incoming.headers['x-tenant-id'], body])
        outgoing.writeHead(201, { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' }).end('{"nav":"296.0196","name":"₹"}')
      })
    })
    const response = await transport({ ...request(origin, createPurchase), headers: { 'x-tenant-id': 'acme' } })
    expect(seen).toEqual([['POST', '/v2/mf_purchases', 'acme', '{"amount":5000}']])
    expect(response.status).toBe(201)
    expect(response.headers).toMatchObject({ 'content-type': 'application/json', 'x-request-id': 'r-1' })
    expect(response.text).toBe('{"nav":"296.0196","name":"₹"}')
    expect(response.bytes).toEqual(new Uint8Array(Buffer.from(response.text)))
    expect(response.attempts).toBe(1)
  })

  it.each([200, 204, 400, 401, 404, 409, 422, 429, 500, 503])('answers with status %i instead of throwing', async (status) => {
    const origin = await serve((_, outgoing) => outgoing.writeHead(status).end())
    expect(await transport(request(origin))).toMatchObject({ status, text: '' })
  })

  it('sends bytes as they are', async () => {
    const seen: Buffer[] = []
    const origin = await serve((incoming, outgoing) => {
      incoming.on('data', (chunk: Buffer) => seen.push(chunk))
      incoming.on('end', () => outgoing.end())
    })
    const body = Uint8Array.from([0, 255, 10, 13])
    await transport({ ...request(origin, createPurchase), body })
    expect(new Uint8Array(Buffer.concat(seen))).toEqual(body)
  })

  it('looks fetch up at the moment of the call, so that an interceptor installed later sees it', async () => {
    const early = fetchTransport()
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('intercepted')))
    try {
      expect((await early(request('https://platform.example'))).text).toBe('intercepted')
    } finally {
      vi.unstubAllGlobals()
    }
  })
})

describe('a URL', () => {
  const never: Fetch = () => Promise.reject(new Error('must not be called'))

  it.each([
    ['http://platform.example/v2', 'plain http to another machine'],
    ['http://127.0.0.1.platform.example/', 'a name that begins like loopback'],
    ['http://localhost.platform.example/', 'a name that begins like localhost'],
    ['http://user@127.0.0.1/', 'a user name'],
    ['https://user:secret@platform.example/', 'credentials'],
    ['ftp://127.0.0.1/', 'another scheme'],
    ['/v2/mf_purchases', 'a path alone'],
    ['', 'nothing'],
  ])('is refused unsent: %s (%s)', async (url) => {
    const loopback = fetchTransport({ fetch: never, allowPlainHttpOnLoopback: true })
    await expect(loopback({ ...request(''), url })).rejects.toMatchObject({
      code: 'HTTP_URL_REFUSED',
      context: { certainty: 'not-sent', attempts: 0, operation: 'fetchMfPurchase', path: '/v2/mf_purchases/:id' },
    })
  })

  it.each(['http://127.0.0.1:4010/', 'http://localhost:4010/', 'http://[::1]:4010/'])('on loopback needs the option: %s', async (url) => {
    const fetch: Fetch = () => Promise.resolve(new Response('ok'))
    await expect(fetchTransport({ fetch })({ ...request(''), url })).rejects.toMatchObject({ code: 'HTTP_URL_REFUSED' })
    expect((await fetchTransport({ fetch, allowPlainHttpOnLoopback: true })({ ...request(''), url })).text).toBe('ok')
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with status %i to another origin is refused and nothing is sent there', async (status) => {
    let strayed = 0
    const other = await serve((_, outgoing) => {
      strayed += 1
      outgoing.end()
    })
    const origin = await serve((_, outgoing) => outgoing.writeHead(status, { location: other }).end('moved'))
    await expect(transport(request(origin, createPurchase))).rejects.toMatchObject({
      code: 'HTTP_REDIRECT_REFUSED',
      context: { status, certainty: 'unknown', attempts: 1 },
    })
    expect(strayed).toBe(0)
  })

  it('is refused where a browser hides it', async () => {
    const hidden = { status: 0, type: 'opaqueredirect', headers: new Headers(), body: null, arrayBuffer: () => Promise.reject(new Error()) }
    await expect(fetchTransport({ fetch: () => Promise.resolve(hidden) })(request('https://platform.example'))).rejects.toMatchObject({
      code: 'HTTP_REDIRECT_REFUSED',
      context: { status: 0 },
    })
  })
})

describe('a response body', () => {
  const small = fetchTransport({ allowPlainHttpOnLoopback: true, maxResponseBytes: 1_000 })

  it('of exactly the limit is taken', async () => {
    const origin = await serve((_, outgoing) => outgoing.end('x'.repeat(1_000)))
    expect((await small(request(origin))).bytes.byteLength).toBe(1_000)
  })

  it('over the limit is cut off without reading on, whatever its headers say', async () => {
    let written = 0
    let closed = false
    const origin = await serve((_, outgoing) => {
      outgoing.on('close', () => (closed = true))
      const more = () => {
        if (closed) return
        written += 65_536
        outgoing.write('x'.repeat(65_536), () => setImmediate(more))
      }
      more()
    })
    await expect(small(request(origin))).rejects.toMatchObject({
      code: 'HTTP_RESPONSE_TOO_LARGE',
      context: { status: 200, certainty: 'unknown', maxResponseBytes: 1_000 },
    })
    await vi.waitFor(() => expect(closed).toBe(true))
    expect(written).toBeLessThan(50_000_000)
  })

  it('is measured after decompression', async () => {
    const origin = await serve((_, outgoing) => outgoing.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(100_000))))
    await expect(small(request(origin))).rejects.toMatchObject({ code: 'HTTP_RESPONSE_TOO_LARGE' })
  })

  it('shorter than its content-length leaves the outcome unknown', async () => {
    const origin = await serveSocket((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 201 Created\r\ncontent-length: 100\r\nx-request-id: r-9\r\n\r\n{"id":"mfp_')),
    )
    await expect(transport(request(origin, createPurchase))).rejects.toMatchObject({
      code: 'HTTP_BODY_INCOMPLETE',
      context: { status: 201, certainty: 'unknown', requestId: 'r-9' },
    })
  })

  it('with a truncated chunk leaves the outcome unknown', async () => {
    const origin = await serveSocket((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\n{"id":')),
    )
    await expect(transport(request(origin))).rejects.toMatchObject({ code: 'HTTP_BODY_INCOMPLETE', context: { certainty: 'unknown' } })
  })

  it('is read whole where the platform cannot stream', async () => {
    const bytes = Buffer.from('{"id":1}')
    const fetch: Fetch = () =>
      Promise.resolve({ status: 200, headers: new Headers(), arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) })
    expect((await fetchTransport({ fetch })(request('https://platform.example'))).text).toBe('{"id":1}')
    await expect(fetchTransport({ fetch, maxResponseBytes: 7 })(request('https://platform.example'))).rejects.toMatchObject({
      code: 'HTTP_RESPONSE_TOO_LARGE',
    })
  })
})

describe('a connection', () => {
  it('that is refused proves that nothing was sent', async () => {
    await expect(transport(request(await closedOrigin(), createPurchase))).rejects.toMatchObject({
      code: 'HTTP_CONNECTION_FAILED',
      context: { certainty: 'not-sent', reason: 'ECONNREFUSED', attempts: 1 },
    })
  })

  it.each([
    ['reset after the request', (socket: Socket) => socket.resetAndDestroy()],
    ['closed without an answer', (socket: Socket) => socket.end()],
    ['closed inside the headers', (socket: Socket) => socket.end('HTTP/1.1 201 Created\r\nx-request')],
  ])('that is %s leaves the outcome unknown', async (_, answer) => {
    const origin = await serveSocket((socket) => socket.once('data', () => answer(socket)))
    await expect(transport(request(origin, createPurchase))).rejects.toMatchObject({
      code: 'HTTP_CONNECTION_FAILED',
      context: { certainty: 'unknown' },
    })
  })

  it('that answers gibberish does not have it quoted in the error', async () => {
    const origin = await serveSocket((socket) => socket.once('data', () => socket.end('PAN ABCDE1234F is not HTTP\r\n\r\n')))
    const error: unknown = await transport(request(origin)).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'HTTP_CONNECTION_FAILED', context: { certainty: 'unknown' } })
    expect(error).not.toHaveProperty('cause')
  })
})

describe("a caller's signal", () => {
  it('that has fired already keeps the request from being sent', async () => {
    let requests = 0
    const origin = await serve((_, outgoing) => {
      requests += 1
      outgoing.end()
    })
    await expect(transport(request(origin), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'HTTP_ABORTED',
      context: { certainty: 'not-sent', attempts: 0 },
    })
    expect(requests).toBe(0)
  })

  it.each([
    ['before the headers', () => {}],
    ['inside the body', (write: () => void) => write()],
  ])('ends a wait %s', async (_, begin) => {
    const controller = new AbortController()
    const origin = await serve((_incoming, outgoing) => {
      begin(() => outgoing.write('{'))
      setTimeout(() => controller.abort(), 30)
    })
    await expect(transport(request(origin, createPurchase), { signal: controller.signal })).rejects.toMatchObject({
      code: 'HTTP_ABORTED',
      context: { certainty: 'unknown', attempts: 1 },
    })
  })

  it('ends a wait for a fetch that does not heed it', async () => {
    const controller = new AbortController()
    const deaf = fetchTransport({ fetch: () => new Promise(() => {}) })
    const waiting = deaf(request('https://platform.example'), { signal: controller.signal })
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'HTTP_ABORTED' })
  })

  it('keeps no listener of ours, after answers and after faults', async () => {
    const { signal } = new AbortController()
    const origin = await serve((_, outgoing) => outgoing.end('ok'))
    await transport(request(origin), { signal })
    await expect(transport(request(await closedOrigin()), { signal })).rejects.toThrow('could not connect')
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })
})
