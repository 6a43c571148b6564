import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  withHooks,
  withRetry,
  type CallHooks,
  type FailedCall,
  type HookedCall,
  type HttpLogEntry,
  type HttpRequest,
} from '../src/index.js'
import { fakeClock, fault, json, scriptedTransport, text } from '../src/testing.js'
import { createPurchase, request } from './server.js'

const url = 'https://platform.example'
const secret = 'eyJhbGciOiJIUzI1NiJ9.canary'
const asked: HttpRequest = {
  ...request(url, createPurchase),
  url: `${url}/v2/ABCDE1234F`,
  headers: { authorization: `Bearer ${secret}` },
  body: secret,
}

/** A transport under hooks, with what the hooks were told and what surfaced of their own failures. */
function setUp(answers: Parameters<typeof scriptedTransport>[0], hooks: (call: HookedCall) => CallHooks | undefined) {
  const clock = fakeClock()
  const { transport, requests } = scriptedTransport(answers)
  return { clock, requests, hooked: withHooks(transport, hooks, { clock }), inner: transport }
}

describe('withHooks', () => {
  it('tells of a call before it is sent and of its answer, and adds headers', async () => {
    const told: unknown[] = []
    const { hooked, requests } = setUp([json(201, {}, { 'x-request-id': 'r-7' })], (call) => {
      told.push(call)
      return { headers: { traceparent: '00-1-2-01' }, answered: (entry) => told.push(entry) }
    })
    expect(await hooked(asked)).toMatchObject({ status: 201 })
    expect(requests).toEqual([{ ...asked, headers: { ...asked.headers, traceparent: '00-1-2-01' } }])
    expect(told).toEqual([
      { operation: 'createMfPurchase', path: '/v2/mf_purchases', method: 'POST', effect: 'reconcilable' },
      { operation: 'createMfPurchase', path: '/v2/mf_purchases', status: 201, duration: 0, attempts: 1, requestId: 'r-7' },
    ])
  })

  it('tells of an error with its code and certainty, and throws the same error', async () => {
    const failed: FailedCall[] = []
    const { hooked } = setUp([fault('HTTP_CONNECTION_FAILED', 'not-sent'), () => Promise.reject(new RangeError(secret))], () => ({
      failed: (entry) => void failed.push(entry),
    }))
    await expect(hooked(asked)).rejects.toMatchObject({ code: 'HTTP_CONNECTION_FAILED' })
    await expect(hooked(asked)).rejects.toThrow(RangeError)
    expect(failed).toMatchObject([
      { code: 'HTTP_CONNECTION_FAILED', certainty: 'not-sent', attempts: 1 },
      { code: 'UNCODED', certainty: 'unknown', attempts: 1 },
    ])
  })

  it('follows each attempt inside withRetry, and keeps them apart', async () => {
    const spans: string[] = []
    let count = 0
    const { clock, inner } = setUp([text(503, ''), fault('HTTP_TIMEOUT'), json(200, {})], () => undefined)
    const hooked = withHooks(inner, () => {
      const span = `span-${++count}`
      return { answered: ({ status }) => spans.push(`${span} ${status}`), failed: ({ code }) => spans.push(`${span} ${code}`) }
    })
    const call = withRetry(hooked, { clock, random: () => 0 })(request(url))
    await clock.advance(0)
    await call
    expect(spans).toEqual(['span-1 503', 'span-2 HTTP_TIMEOUT', 'span-3 200'])
  })

  it('lets nothing of a URL, header, body or uncoded error reach an observer', async () => {
    const seen: unknown[] = []
    const hooks = (call: HookedCall): CallHooks => {
      seen.push(call)
      return { answered: (entry: HttpLogEntry) => void seen.push(entry), failed: (entry) => void seen.push(entry) }
    }
    const answers = [
      json(400, { error: secret }, { 'x-note': secret, 'x-request-id': `Bearer ${secret}` }),
      () => Promise.reject(new Error(secret)),
    ]
    const { hooked } = setUp(answers, hooks)
    await hooked(asked)
    await hooked(asked).catch(() => {})
    expect(seen).toHaveLength(4)
    expect(inspect(seen, { depth: null, showHidden: true })).not.toMatch(/canary|ABCDE1234F/)
  })

  it.each(['before', 'answered', 'failed'])(
    'lets an observer that throws %s surface without changing the outcome of the call',
    async (when) => {
      const broken = (at: string) => {
        if (at === when) throw new Error('observer')
      }
      const answers = when === 'failed' ? [fault('HTTP_TIMEOUT')] : [json(201, {})]
      const { hooked, clock, requests } = setUp(answers, () => {
        broken('before')
        return { answered: () => broken('answered'), failed: () => broken('failed') }
      })
      const outcome = await hooked(asked).catch((error: unknown) => error)
      expect(outcome).toMatchObject(when === 'failed' ? { code: 'HTTP_TIMEOUT' } : { status: 201 })
      expect(requests).toEqual([asked])
      await expect(clock.advance(0)).rejects.toThrow('observer')
    },
  )
})

describe('a header of a hook', () => {
  it.each([
    ['replaces one that the request has', { AUTHORIZATION: 'Bearer other' }],
    ['carries a credential', { cookie: 'a=b' }],
    ['frames the message', { 'content-length': '0' }],
    ['names another tenant', { 'x-tenant-id': 'other' }],
    ['breaks the line', { traceparent: 'a\r\nx: y' }],
    ['has no fit name', { 'trace parent': 'a' }],
    ['is no text', { traceparent: 7 as unknown as string }],
  ])('that %s is not added, nor is any other, and the reason surfaces', async (_, headers) => {
    const { hooked, clock, requests } = setUp([json(201, {})], () => ({ headers: { 'x-fine': 'yes', ...headers } }))
    expect(await hooked(asked)).toMatchObject({ status: 201 })
    expect(requests).toEqual([asked])
    const surfaced: unknown = await clock.advance(0).catch((error: unknown) => error)
    expect(surfaced).toMatchObject({ code: 'HTTP_HEADER_REFUSED' })
    expect(inspect(surfaced, { depth: null })).not.toMatch(/Bearer|a=b|other/)
  })
})
