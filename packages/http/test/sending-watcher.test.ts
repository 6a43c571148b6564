import { channel } from 'node:diagnostics_channel'
import { setMaxListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { Agent, fetch as undiciFetch } from 'undici'
import { fetchTransport, withDeadline, withTimeout, type Fetch } from '../src/index.js'
import { sendingWatcher } from '../src/node.js'
import { createPurchase, request, serve, serveSocket } from './server.js'
import { holdsTheContract } from './transport-contract.js'

const watchSending = sendingWatcher()
const failure = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const settled = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('fetchTransport with a sending watcher', () => {
  holdsTheContract((options) => fetchTransport({ ...options, watchSending }), { proof: true })
})

describe('a sending watcher', () => {
  const transport = fetchTransport({ allowPlainHttpOnLoopback: true, watchSending })
  const stalled = { connecting: async () => (await serveSocket(() => {})).replace('http:', 'https:'), sent: () => serve(() => {}) }

  it('calls a timeout and a deadline while connecting not-sent, and after the headers unknown', async () => {
    for (const [phase, certainty] of [
      ['connecting', 'not-sent'],
      ['sent', 'unknown'],
    ] as const) {
      const origin = await stalled[phase]()
      expect(await failure(withTimeout(transport, { milliseconds: 60 })(request(origin, createPurchase)))).toMatchObject({
        code: 'HTTP_TIMEOUT',
        context: { certainty },
      })
      expect(await failure(withDeadline(transport, { milliseconds: 60 })(request(origin, createPurchase)))).toMatchObject({
        code: 'HTTP_DEADLINE_EXCEEDED',
        context: { certainty },
      })
    }
  })

  it('tells requests apart that are under way together', async () => {
    const [connecting, sent] = [await stalled.connecting(), await stalled.sent()]
    const controller = new AbortController()
    setMaxListeners(0, controller.signal)
    const errors = Array.from({ length: 40 }, (_, index) =>
      failure(transport(request(index % 2 === 0 ? connecting : sent, createPurchase), { signal: controller.signal })),
    )
    await settled(150)
    controller.abort()
    const certainties = (await Promise.all(errors)).map((error) => (error as { context: { certainty: string } }).context.certainty)
    expect(certainties).toEqual(Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 'not-sent' : 'unknown')))
  })

  it('tells requests apart that share kept connections', async () => {
    let answering = true
    const origin = await serve((_, outgoing) => answering && outgoing.end('ok'))
    await Promise.all(Array.from({ length: 5 }, () => transport(request(origin))))
    answering = false
    const controller = new AbortController()
    const errors = Array.from({ length: 5 }, () => failure(transport(request(origin, createPurchase), { signal: controller.signal })))
    await settled(60)
    controller.abort()
    for (const error of await Promise.all(errors)) expect(error).toMatchObject({ code: 'HTTP_ABORTED', context: { certainty: 'unknown' } })
  })

  it.each([
    { connections: 1, waits: 'for its connection', certainty: 'not-sent' },
    { connections: 2, waits: 'in a pool, which tells of it too late', certainty: 'unknown' },
  ])('calls one request more than $connections connections, which waits $waits, $certainty', async ({ connections, certainty }) => {
    const dispatcher = new Agent({ connections })
    const fetch: Fetch = (url, init) => undiciFetch(url, { ...init, dispatcher })
    const pooled = fetchTransport({ fetch, allowPlainHttpOnLoopback: true, watchSending })
    let arrived = 0
    const origin = await serve(() => (arrived += 1))
    const controller = new AbortController()
    const errors = Array.from({ length: connections + 1 }, () =>
      failure(pooled(request(origin, createPurchase), { signal: controller.signal })),
    )
    await settled(60)
    expect(arrived).toBe(connections)
    controller.abort()
    const certainties = (await Promise.all(errors)).map((error) => (error as { context: { certainty: string } }).context.certainty)
    expect(certainties).toEqual([...Array.from({ length: connections }, () => 'unknown'), certainty])
    await dispatcher.destroy()
  })

  it('proves nothing where the connection speaks HTTP/2, of which some versions of undici do not tell when they send', async () => {
    const publish = (name: string, message: object) => channel(name).publish(message)
    const certainties = await Promise.all(
      ['https://two.example', 'https://one.example'].map(async (origin) => {
        const silent: Fetch = async () => {
          await settled(1)
          publish('undici:request:create', { request: { origin } })
          return new Promise(() => {})
        }
        const controller = new AbortController()
        const waiting = failure(fetchTransport({ fetch: silent, watchSending })(request(origin), { signal: controller.signal }))
        await settled(10)
        const alpnProtocol = origin === 'https://two.example' ? 'h2' : 'http/1.1'
        publish('undici:client:connected', { connectParams: { protocol: 'https:', host: origin.slice(8) }, socket: { alpnProtocol } })
        controller.abort()
        return ((await waiting) as { context: { certainty: string } }).context.certainty
      }),
    )
    expect(certainties).toEqual(['unknown', 'not-sent'])
  })

  it('proves nothing of a request whose fetch tells nothing', async () => {
    const deaf = fetchTransport({ fetch: () => new Promise(() => {}), watchSending })
    const controller = new AbortController()
    const waiting = failure(deaf(request('https://platform.example'), { signal: controller.signal }))
    controller.abort()
    expect(await waiting).toMatchObject({ code: 'HTTP_ABORTED', context: { certainty: 'unknown' } })
  })

  it('is not misled by a fetch that was answered and then fails to connect', async () => {
    const origin = await serve((_, outgoing) => outgoing.writeHead(503).end())
    const retrying: Fetch = async (url, init) => {
      await fetch(url, init)
      throw Object.assign(new TypeError('fetch failed'), {
        cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED', syscall: 'connect' }),
      })
    }
    const watched = fetchTransport({ fetch: retrying, allowPlainHttpOnLoopback: true, watchSending })
    expect(await failure(watched(request(origin, createPurchase)))).toMatchObject({
      code: 'HTTP_CONNECTION_FAILED',
      context: { certainty: 'unknown', reason: 'ECONNREFUSED' },
    })
  })
})
