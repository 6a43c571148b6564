import { isCodedError } from '@foliokit/errors'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAgenda } from '../src/clock/agenda.js'
import { createVirtualClock } from '../src/clock/virtual-clock.js'

describe('the agenda', () => {
  it('gives jobs back by time, and by the order they were added where times are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 200 }), (times) => {
        const agenda = createAgenda()
        const ran: string[] = []
        times.forEach((at, index) => agenda.add(at, () => ran.push(`${at}/${index}`)))
        for (let job = agenda.takeDue(100); job !== undefined; job = agenda.takeDue(100)) job.run()
        const expected = times.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index)
        expect(ran).toEqual(expected.map(({ at, index }) => `${at}/${index}`))
        expect(agenda.size).toBe(0)
      }),
    )
  })

  it('keeps what is not due', () => {
    const agenda = createAgenda()
    agenda.add(10, () => undefined)
    expect(agenda.takeDue(9)).toBeUndefined()
    expect(agenda.takeDue(10)?.at).toBe(10)
  })
})

describe('the virtual clock', () => {
  const start = '2024-01-12T10:30:00+05:30'

  it('stands still until it is moved', () => {
    const clock = createVirtualClock(start)
    expect(clock.stamp()).toBe(start)
    clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 })
    expect(clock.stamp()).toBe('2024-01-13T12:33:04+05:30')
    clock.advanceTo('2024-01-15T09:00:00+05:30')
    expect(clock.stamp()).toBe('2024-01-15T09:00:00+05:30')
  })

  it('runs every job at its own time, also those that a job adds', () => {
    const clock = createVirtualClock(start)
    const seen: string[] = []
    clock.schedule(clock.now() + 60_000, () => {
      seen.push(clock.stamp())
      clock.schedule(clock.now() + 60_000, () => seen.push(clock.stamp()))
    })
    clock.advance({ minutes: 5 })
    expect(seen).toEqual(['2024-01-12T10:31:00+05:30', '2024-01-12T10:32:00+05:30'])
    expect(clock.stamp()).toBe('2024-01-12T10:35:00+05:30')
  })

  it('runs a job that is late at the present, never in the past', () => {
    const clock = createVirtualClock(start)
    clock.schedule(clock.now() - 1000, () => expect(clock.stamp()).toBe(start))
    clock.settle()
    expect.assertions(1)
  })

  it('follows the host’s ticks when it is given them, and still moves on request', () => {
    let elapsed = 0
    const clock = createVirtualClock(start, () => elapsed)
    elapsed = 30_000
    clock.settle()
    expect(clock.stamp()).toBe('2024-01-12T10:30:30+05:30')
    clock.advance({ days: 1 })
    elapsed = 60_000
    clock.settle()
    expect(clock.stamp()).toBe('2024-01-13T10:31:00+05:30')
  })

  it.each([{ days: -1 }, { hours: -0.0001 * 3600 }])('refuses to go back: %o', (span) => {
    const clock = createVirtualClock(start)
    expect(() => clock.advance(span)).toThrow(expect.objectContaining({ code: 'SANDBOX_CLOCK_BACKWARDS' }))
    expect(clock.stamp()).toBe(start)
  })

  it('refuses to leave the years 1970 to 2199, and stays where it is', () => {
    const clock = createVirtualClock(start)
    for (const move of [() => clock.advance({ days: 64_300 }), () => clock.advanceTo('2200-01-01T00:00:00+05:30')])
      expect(move).toThrow(expect.objectContaining({ code: 'SANDBOX_CLOCK_INVALID' }))
    expect(clock.stamp()).toBe(start)
    clock.advanceTo('2199-12-31T23:59:59+05:30')
    expect(clock.stamp()).toBe('2199-12-31T23:59:59+05:30')
    for (const first of [Number.NaN, -1, 0.5, '1969-12-31T00:00:00+05:30'])
      expect(() => createVirtualClock(first)).toThrow(expect.objectContaining({ code: 'SANDBOX_CLOCK_INVALID' }))
  })

  it('refuses parts of a millisecond and what is no number', () => {
    const clock = createVirtualClock(start)
    for (const seconds of [0.0001, Number.NaN, Number.POSITIVE_INFINITY]) {
      try {
        clock.advance({ seconds })
        expect.unreachable()
      } catch (error) {
        expect(isCodedError(error, 'SANDBOX_CLOCK_INVALID')).toBe(true)
      }
    }
  })
})
