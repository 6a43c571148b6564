import { inspect } from 'node:util'
import { isCodedError } from '@foliokit/errors'
import { describe, expect, it } from 'vitest'
import {
  fetchTransport,
  responseError,
  withDeadline,
  withLogging,
  withRetry,
  withTimeout,
  type Fetch,
  type HttpLogEntry,
  type HttpRequest,
} from '../src/index.js'
import { undiciTransport } from '../src/undici.js'
import { fakeClock, fault, json, scriptedTransport, text } from '../src/testing.js'
import { createPurchase, fetchPurchase, request, serve, serveSocket } from './server.js'

const url = 'https://platform.example'

describe('withLogging', () => {
  it('logs one entry per call, with its attempts and its time', async () => {
    const clock = fakeClock()
    const entries: HttpLogEntry[] = []
    const { transport } = scriptedTransport([text(503, '', { 'retry-after': '2' }), json(200, {}, { 'x-request-id': 'r-7' })])
    const call = withLogging(withRetry(transport, { clock, random: () => 0 }), (entry) => entries.push(entry), { clock })(request(url))
    await clock.advance(2_000)
    expect(await call).toMatchObject({ status: 200 })
    expect(entries).toEqual([
      { operation: 'fetchMfPurchase', path: '/v2/mf_purchases/:id', status: 200, duration: 2_000, attempts: 2, requestId: 'r-7' },
    ])
  })

  it('logs the code and what is known of a call that threw, and throws the same error', async () => {
    const entries: HttpLogEntry[] = []
    const { transport } = scriptedTransport([fault('HTTP_TIMEOUT'), () => Promise.reject(new RangeError('odd'))])
    const logged = withLogging(transport, (entry) => entries.push(entry), { clock: fakeClock() })
    await expect(logged(request(url, createPurchase))).rejects.toMatchObject({ code: 'HTTP_TIMEOUT' })
    await expect(logged(request(url, createPurchase))).rejects.toThrow(RangeError)
    expect(entries).toEqual([
      { operation: 'createMfPurchase', path: '/v2/mf_purchases', duration: 0, attempts: 1, code: 'HTTP_TIMEOUT' },
      { operation: 'createMfPurchase', path: '/v2/mf_purchases', duration: 0, attempts: 1, code: 'UNCODED' },
    ])
  })

  it('takes only what looks like an id for a request id', async () => {
    const entries: HttpLogEntry[] = []
    const { transport } = scriptedTransport([
      json(200, {}, { 'x-request-id': 'asha@example.com' }),
      json(200, {}, { 'x-correlation-id': 'c-1' }),
    ])
    const logged = withLogging(transport, (entry) => entries.push(entry))
    await logged(request(url))
    await logged(request(url))
    expect(entries.map((entry) => entry.requestId)).toEqual([undefined, 'c-1'])
  })

  it('lets a failing logger surface without changing the outcome of the call', async () => {
    const clock = fakeClock()
    const { transport } = scriptedTransport([json(201, {})])
    const broken = () => {
      throw new Error('disk full')
    }
    expect(await withLogging(transport, broken, { clock })(request(url, createPurchase))).toMatchObject({ status: 201 })
    await expect(clock.advance(0)).rejects.toThrow('disk full')
  })
})

describe('the canary', () => {
  const canaries = {
    pan: 'ABCDE1234F',
    account: '50100123456789',
    mobile: '9876543210',
    email: 'asha.rao@example.com',
    birth: '1988-04-17',
    address: '14 Temple Road',
    token: 'eyJhbGciOiJIUzI1NiJ9.canary',
    secret: 'cl13nt-s3cr3t',
  }
  const values = Object.values(canaries)
  const planted = JSON.stringify(canaries)

  const poisoned = (origin: string, operation: HttpRequest['operation']): HttpRequest => ({
    operation,
    method: operation.effect === 'read' ? 'GET' : 'POST',
    url: `${origin}/v2/${encodeURIComponent(canaries.pan)}?q=${encodeURIComponent(planted)}`,
    headers: { authorization: `Bearer ${canaries.token}`, 'x-canary': planted },
    body: operation.effect === 'read' ? undefined : planted,
  })

  const headers = { 'x-canary': planted, location: `https://other.example/?q=${encodeURIComponent(planted)}`, 'x-request-id': planted }
  const refusal = JSON.stringify({ error: { message: planted, code: planted, errors: [{ field: planted, message: planted }] } })
  const raw = (head: string) => `HTTP/1.1 ${head}\r\nx-canary: ${planted}\r\nconnection: close\r\n`

  const answers: Readonly<Record<string, () => Promise<{ readonly origin: string; readonly fetch?: Fetch }>>> = {
    'a refusal': async () => ({ origin: await serve((_, out) => out.writeHead(400, headers).end(refusal)) }),
    'a bare text': async () => ({ origin: await serve((_, out) => out.writeHead(401, headers).end(JSON.stringify({ error: planted }))) }),
    HTML: async () => ({ origin: await serve((_, out) => out.writeHead(502, headers).end(`<html>${planted}</html>`)) }),
    'a redirect': async () => ({ origin: await serve((_, out) => out.writeHead(307, headers).end(planted)) }),
    'an oversized body': async () => ({ origin: await serve((_, out) => out.writeHead(200, headers).end(planted.repeat(100))) }),
    'a truncated body': async () => ({
      origin: await serveSocket((socket) =>
        socket.once('data', () => socket.end(`${raw('201 Created')}content-length: 9999\r\n\r\n${planted}`)),
      ),
    }),
    'no HTTP': async () => ({ origin: await serveSocket((socket) => socket.once('data', () => socket.end(`${planted}\r\n\r\n`))) }),
    'a bad header': async () => ({
      origin: await serveSocket((socket) => socket.once('data', () => socket.end(`${raw('200 OK')}${planted}\r\n\r\n`))),
    }),
    'a stall': async () => ({ origin: await serveSocket((socket) => socket.once('data', () => socket.write(raw('200 OK')))) }),
    'a refused URL': () => Promise.resolve({ origin: `http://${canaries.secret}@127.0.0.1` }),
    'a fetch that quotes all it knows': () =>
      Promise.resolve({
        origin: url,
        fetch: (...asked) =>
          Promise.reject(Object.assign(new Error(planted, { cause: { code: planted, asked } }), { asked, code: planted })),
      }),
  }

  const options = { allowPlainHttpOnLoopback: true, maxResponseBytes: 1_000 }
  const bases = [(fetch: Fetch | undefined) => fetchTransport({ ...options, fetch }), () => undiciTransport(options)]
  const calls = bases.flatMap((make) => [fetchPurchase, createPurchase].map((operation) => ({ make, operation })))

  it.each(Object.entries(answers))('is found in no error and no log line after %s, over fetch and over undici', async (_, answer) => {
    for (const { make, operation } of calls) {
      const { origin, fetch } = await answer()
      const entries: HttpLogEntry[] = []
      const base = make(fetch)
      const call = withLogging(withDeadline(withRetry(withTimeout(base, { milliseconds: 100 }), { random: () => 0 })), (entry) =>
        entries.push(entry),
      )
      const error = await call(poisoned(origin, operation)).then(
        (response) => responseError(response, operation),
        (reason: unknown) => reason,
      )
      if (!isCodedError(error)) throw error
      const views = [
        inspect(error, { depth: null, showHidden: true }),
        JSON.stringify(error),
        String(error.stack),
        JSON.stringify(entries),
      ].join('\n')
      expect(entries).toHaveLength(1)
      expect(values.filter((value) => views.includes(value))).toEqual([])
    }
  })
})
