import { getEventListeners } from 'node:events'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { isCodedError } from '@foliokit/errors'
import { describe, expect, it, vi } from 'vitest'
import type { FetchTransportOptions, Transport } from '../src/index.js'
import { faults, settles } from './faults.js'
import { closedOrigin, createPayment, createPurchase, fetchPurchase, request, serve, serveSocket } from './server.js'

type Options = Pick<FetchTransportOptions, 'maxResponseBytes' | 'allowPlainHttpOnLoopback'>

/** What every transport of this package holds to. `proof`: it knows whether a request has left. */
export function holdsTheContract(make: (options?: Options) => Transport, { proof }: { readonly proof: boolean }): void {
  const transport = make({ allowPlainHttpOnLoopback: true })
  const small = make({ allowPlainHttpOnLoopback: true, maxResponseBytes: 1_000 })
  const settled = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
  const failure = (work: Promise<unknown>) => work.catch((error: unknown) => error)

  describe('a request', () => {
    it('is sent once with method, path, query, headers and body, and answered with status, headers, bytes and text', async () => {
      const seen: unknown[] = []
      const origin = await serve((incoming, outgoing) => {
        let body = ''
        incoming.on('data', (chunk: Buffer) => (body += chunk.toString()))
        incoming.on('end', () => {
          seen.push([incoming.method, incoming.url, incoming.headers['x-tenant-id'], body])
          const headers = { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1', 'X-Twice': ['a', 'b'] }
          outgoing.writeHead(201, headers).end('{"nav":"296.0196","name":"₹"}')
        })
      })
      const asked = {
        ...request(origin, createPurchase),
        url: `${origin}/v2/mf_purchases?q=a%20b#part`,
        headers: { 'x-tenant-id': 'acme' },
      }
      const response = await transport(asked)
      expect(seen).toEqual([['POST', '/v2/mf_purchases?q=a%20b', 'acme', '{"amount":5000}']])
      expect(response).toMatchObject({
        status: 201,
        headers: { 'content-type': 'application/json', 'x-request-id': 'r-1', 'x-twice': 'a, b' },
        text: '{"nav":"296.0196","name":"₹"}',
        attempts: 1,
      })
      expect(response.bytes).toStrictEqual(new Uint8Array(Buffer.from(response.text)))
    })

    it.each([200, 204, 400, 401, 404, 409, 422, 429, 500, 503])('is answered with status %i instead of an error', async (status) => {
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

    it('is one of many at a time, each with its own answer', async () => {
      const origin = await serve((incoming, outgoing) => setTimeout(() => outgoing.end(incoming.url), Math.random() * 20))
      const paths = Array.from({ length: 50 }, (_, index) => `/${index}`)
      const answers = await Promise.all(paths.map((path) => transport({ ...request(origin), url: origin + path })))
      expect(answers.map(({ text }) => text)).toEqual(paths)
    })
  })

  describe('a URL', () => {
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
      await expect(transport({ ...request(''), url })).rejects.toMatchObject({
        code: 'HTTP_URL_REFUSED',
        context: { certainty: 'not-sent', attempts: 0, operation: 'fetchMfPurchase', path: '/v2/mf_purchases/:id' },
      })
    })

    it('of plain http on loopback needs the option', async () => {
      const origin = await serve((_, outgoing) => outgoing.end('ok'))
      await expect(make()(request(origin))).rejects.toMatchObject({ code: 'HTTP_URL_REFUSED' })
      expect((await transport(request(origin))).text).toBe('ok')
    })
  })

  it.each([300, 301, 302, 303, 304, 307, 308])('refuses a redirect with status %i, and sends nothing there', async (status) => {
    let strayed = 0
    const other = await serve((_, outgoing) => {
      strayed += 1
      outgoing.end()
    })
    const origin = await serve((_, outgoing) => outgoing.writeHead(status, { location: other, 'x-request-id': 'r-3' }).end())
    await expect(transport(request(origin, createPurchase))).rejects.toMatchObject({
      code: 'HTTP_REDIRECT_REFUSED',
      context: { status, certainty: 'unknown', attempts: 1, requestId: 'r-3' },
    })
    expect(strayed).toBe(0)
  })

  describe('a response body', () => {
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
      const text = 'x'.repeat(100_000)
      const origin = await serve((_, outgoing) => outgoing.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text)))
      expect((await transport(request(origin))).text).toBe(text)
      await expect(small(request(origin))).rejects.toMatchObject({ code: 'HTTP_RESPONSE_TOO_LARGE', context: { status: 200 } })
    })

    it('that is not what its encoding says leaves the outcome unknown', async () => {
      const origin = await serve((_, outgoing) => outgoing.writeHead(201, { 'content-encoding': 'gzip' }).end('{"id":1}'))
      await expect(transport(request(origin, createPurchase))).rejects.toMatchObject({
        code: 'HTTP_BODY_INCOMPLETE',
        context: { status: 201, certainty: 'unknown' },
      })
    })
  })

  describe.each(faults.filter(settles))('$name', ({ start, outcome }) => {
    it.each([fetchPurchase, createPurchase])('has one outcome, and goes on the wire once: $name', async (operation) => {
      const { origin, arrived } = await start()
      const result = await failure(small(request(origin, operation)))
      if ('status' in outcome) return expect(result).toMatchObject(outcome)
      if (!isCodedError(result)) throw new Error('no coded error', { cause: result })
      expect([result.code, result.context['attempts']]).toEqual([outcome.code, 1])
      expect(result).not.toHaveProperty('cause')
      const certainty = outcome.onlyWithProof === true && !proof ? 'unknown' : outcome.certainty
      if (certainty !== 'either') expect(result.context['certainty']).toBe(certainty)
      if (result.context['certainty'] === 'not-sent') expect(arrived()).toBe(0)
    })
  })

  describe.each(faults.filter((fault) => !settles(fault)))('$name', ({ start }) => {
    it('ends as soon as the caller gives up', async () => {
      const { origin, arrived } = await start()
      const controller = new AbortController()
      const waiting = failure(small(request(origin, createPurchase), { signal: controller.signal }))
      setTimeout(() => controller.abort(), 60)
      const error = await waiting
      const connecting = origin.startsWith('https:')
      expect(error).toMatchObject({
        code: 'HTTP_ABORTED',
        context: { certainty: connecting && proof ? 'not-sent' : 'unknown', attempts: 1 },
      })
      expect(arrived() > 0).toBe(!connecting)
      expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
    })
  })

  describe('a kept connection that the server has closed', () => {
    it.each([fetchPurchase, createPurchase, createPayment])('leaves $name unknown when it was written there', async (operation) => {
      const sockets: Socket[] = []
      const origin = await serveSocket((socket) => {
        sockets.push(socket)
        socket.once('data', () => socket.pause().write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'))
      })
      await transport(request(origin))
      expect(sockets).toHaveLength(1)
      await settled(20)
      // The server has done with this connection and reads no more of it, while the next request is written there.
      setTimeout(() => sockets[0]?.resetAndDestroy(), 30)
      const error = await failure(transport(request(origin, operation)))
      expect(error).toMatchObject({ code: 'HTTP_CONNECTION_FAILED', context: { certainty: 'unknown', attempts: 1 } })
      expect(sockets).toHaveLength(1)
    })

    it('is replaced when its end was seen in time', async () => {
      let connections = 0
      const origin = await serveSocket((socket) => {
        connections += 1
        socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'))
      })
      await transport(request(origin))
      await settled(20)
      expect(await transport(request(origin, createPurchase))).toMatchObject({ status: 200 })
      expect(connections).toBe(2)
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

    it('that fires at once has certainty not-sent only where nothing arrives', async () => {
      let arrived = 0
      const origin = await serveSocket((socket) => socket.on('data', () => (arrived += 1)))
      const controller = new AbortController()
      const waiting = failure(transport(request(origin, createPurchase), { signal: controller.signal }))
      controller.abort()
      const error = await waiting
      expect(error).toMatchObject({ code: 'HTTP_ABORTED' })
      await settled(30)
      if (isCodedError(error) && error.context['certainty'] === 'not-sent') expect(arrived).toBe(0)
    })

    it('keeps no listener of ours, after answers and after faults', async () => {
      const { signal } = new AbortController()
      const origin = await serve((_, outgoing) => outgoing.end('ok'))
      await transport(request(origin), { signal })
      await expect(transport(request(await closedOrigin()), { signal })).rejects.toThrow('could not connect')
      expect(getEventListeners(signal, 'abort')).toHaveLength(0)
    })
  })
}
