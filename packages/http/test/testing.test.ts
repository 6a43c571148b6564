import { describe, expect, it, vi } from 'vitest'
import { systemClock } from '../src/index.js'
import { fakeClock, json, scriptedTransport, stall } from '../src/testing.js'
import { request } from './server.js'

const url = 'https://platform.example'

describe('scriptedTransport', () => {
  it('refuses a request more than it has answers', async () => {
    const { transport, requests } = scriptedTransport([json(200, {})])
    await transport(request(url))
    await expect(transport(request(url))).rejects.toThrow('The script has 1 answers; this is request 2.')
    expect(requests).toHaveLength(2)
  })

  it('stalls until the signal fires, also one that has fired before', async () => {
    const { transport } = scriptedTransport([stall()])
    await expect(transport(request(url), { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'HTTP_ABORTED' })
  })
})

describe('fakeClock', () => {
  it('calls back in the order of time, timers set on the way included', async () => {
    const clock = fakeClock(100)
    const seen: [string, number][] = []
    const note = (name: string) => () => seen.push([name, clock.now()])
    clock.after(30, note('third'))
    clock.after(10, () => {
      note('first')()
      clock.after(10, note('second'))
    })
    const cancel = clock.after(20, note('cancelled'))
    cancel()
    await clock.advance(25)
    expect(seen).toEqual([
      ['first', 110],
      ['second', 120],
    ])
    expect([clock.now(), clock.pending]).toEqual([125, 1])
    await clock.advance(5)
    expect(seen.at(-1)).toEqual(['third', 130])
  })
})

describe('systemClock', () => {
  it('uses the timers of the moment, so that fake timers take effect', () => {
    vi.useFakeTimers({ now: 1_000 })
    try {
      let fired = 0
      systemClock.after(50, () => (fired += 1))
      const cancel = systemClock.after(50, () => (fired += 10))
      cancel()
      vi.advanceTimersByTime(50)
      expect([systemClock.now(), fired]).toEqual([1_050, 1])
    } finally {
      vi.useRealTimers()
    }
  })
})
