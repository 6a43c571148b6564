import { getEventListeners } from 'node:events'
import { isCodedError } from '@foliokit/errors'
import { describe, expect, it } from 'vitest'
import { fetchTransport, withDeadline, withRetry, withTimeout, type Transport, type TransportOptions } from '../src/index.js'
import { fakeClock, fault, json, scriptedTransport, stall } from '../src/testing.js'
import { createPurchase, request, serve, serveSocket } from './server.js'

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => error,
  )

describe('withTimeout', () => {
  it('ends an attempt after 10 s', async () => {
    const clock = fakeClock()
    const { transport } = scriptedTransport([stall()])
    const error = failure(withTimeout(transport, { clock })(request('https://platform.example', createPurchase)))
    await clock.advance(9_999)
    expect(await Promise.race([error, Promise.resolve('still waiting')])).toBe('still waiting')
    await clock.advance(1)
    expect(await error).toMatchObject({
      code: 'HTTP_TIMEOUT',
      context: { certainty: 'unknown', attempts: 1, milliseconds: 10_000, operation: 'createMfPurchase' },
    })
  })

  it('leaves neither a timer nor a listener, after an answer, a fault and an expiry', async () => {
    const clock = fakeClock()
    const { signal } = new AbortController()
    const { transport } = scriptedTransport([json(200, {}), fault('HTTP_CONNECTION_FAILED'), stall()])
    const limited = withDeadline(withTimeout(transport, { clock }), { clock })
    await limited(request('https://platform.example'), { signal })
    await failure(limited(request('https://platform.example'), { signal }))
    const expired = failure(limited(request('https://platform.example'), { signal }))
    await clock.advance(10_000)
    expect(isCodedError(await expired, 'HTTP_TIMEOUT')).toBe(true)
    expect(clock.pending).toBe(0)
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })

  it("passes a caller's own abort through", async () => {
    const controller = new AbortController()
    const { transport } = scriptedTransport([stall()])
    const clock = fakeClock()
    const error = failure(withTimeout(transport, { clock })(request('https://platform.example'), { signal: controller.signal }))
    controller.abort()
    expect(await error).toMatchObject({ code: 'HTTP_ABORTED' })
    expect(clock.pending).toBe(0)
  })

  it('hands an error of its own on when the transport throws something else in time', async () => {
    const odd: Transport = () => Promise.reject(new RangeError('odd'))
    expect(await failure(withTimeout(odd)(request('https://platform.example')))).toBeInstanceOf(RangeError)
  })

  it('calls the outcome unknown when the transport throws something uncoded at the expiry', async () => {
    const clock = fakeClock()
    const odd: Transport = (_, options) =>
      new Promise((_resolve, reject) => options?.signal?.addEventListener('abort', () => reject(new DOMException('AbortError'))))
    const error = failure(withTimeout(odd, { clock })(request('https://platform.example')))
    await clock.advance(10_000)
    expect(await error).toMatchObject({ code: 'HTTP_TIMEOUT', context: { certainty: 'unknown' } })
  })
})

describe('withDeadline', () => {
  it('covers every attempt and the waits between them', async () => {
    const clock = fakeClock()
    const { transport, requests } = scriptedTransport([stall(), stall(), stall()])
    const call = withDeadline(withRetry(withTimeout(transport, { clock, milliseconds: 12_000 }), { clock, random: () => 0.5 }), { clock })
    const error = failure(call(request('https://platform.example')))
    await clock.advance(29_999)
    expect(await Promise.race([error, Promise.resolve('still waiting')])).toBe('still waiting')
    await clock.advance(1)
    expect(await error).toMatchObject({ code: 'HTTP_DEADLINE_EXCEEDED', context: { certainty: 'unknown', attempts: 3 } })
    expect(requests).toHaveLength(3)
    expect(clock.pending).toBe(0)
  })

  it('tells the wrappers inside when it will be', async () => {
    const clock = fakeClock(1_000_000)
    const seen: TransportOptions[] = []
    const spy: Transport = (_, options = {}) => {
      seen.push(options)
      return Promise.resolve(json(200, {}))
    }
    await withDeadline(spy, { clock })(request('https://platform.example'))
    await withDeadline(spy, { clock })(request('https://platform.example'), { deadline: 1_005_000 })
    await withDeadline(spy, { clock })(request('https://platform.example'), { deadline: 9_000_000 })
    expect(seen.map(({ deadline }) => deadline)).toEqual([1_030_000, 1_005_000, 1_030_000])
  })

  it('sends nothing after it has passed', async () => {
    const clock = fakeClock(5_000)
    const { transport, requests } = scriptedTransport([])
    expect(await failure(withDeadline(transport, { clock })(request('https://platform.example'), { deadline: 5_000 }))).toMatchObject({
      code: 'HTTP_DEADLINE_EXCEEDED',
      context: { certainty: 'not-sent', attempts: 0 },
    })
    expect(requests).toHaveLength(0)
  })
})

describe('over a real socket', () => {
  const limited = (milliseconds: number) => withDeadline(fetchTransport({ allowPlainHttpOnLoopback: true }), { milliseconds })

  it.each([
    ['before the headers', ''],
    ['inside the headers', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['inside the body', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"id"'],
  ])('a server that stalls %s does not hold a call beyond its deadline', async (_, answer) => {
    const origin = await serveSocket((socket) => socket.once('data', () => socket.write(answer)))
    const start = performance.now()
    expect(await failure(limited(200)(request(origin, createPurchase)))).toMatchObject({
      code: 'HTTP_DEADLINE_EXCEEDED',
      context: { certainty: 'unknown', attempts: 1 },
    })
    expect(performance.now() - start).toBeLessThan(200 + 250)
  })

  it('a body that drips does not either', async () => {
    const origin = await serve((_, outgoing) => {
      const drip = setInterval(() => outgoing.write('x'), 20)
      outgoing.on('close', () => clearInterval(drip))
    })
    const start = performance.now()
    expect(await failure(limited(200)(request(origin)))).toMatchObject({ code: 'HTTP_DEADLINE_EXCEEDED' })
    expect(performance.now() - start).toBeLessThan(200 + 250)
  })
})
