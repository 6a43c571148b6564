import { describe, expect, it } from 'vitest'
import { defineLifecycle, edges } from '../src/index.js'
import { edgeName, paths, pick, randomFrom, shuffle, takeAll, walk, type EventBuilders } from '../src/testing.js'
import { door, type DoorContext, type DoorEvent, type DoorState } from './door.js'

const lifecycle = defineLifecycle({ machine: door })
const start = lifecycle.start(undefined)
const events: EventBuilders<DoorState, DoorContext, DoorEvent> = {
  opened: () => ({ type: 'opened' }),
  closed: () => ({ type: 'closed' }),
  locked: () => [
    { type: 'locked', pin: 'no', at: '2024-01-15T10:00:00Z' },
    { type: 'locked', pin: '1234', at: '2024-01-15T10:00:00Z' },
  ],
  unlocked: (stored) => ({ type: 'unlocked', pin: stored.context.pin ?? '' }),
  turned: () => ({ type: 'turned' }),
  scrapped: () => ({ type: 'scrapped' }),
}

describe('walk', () => {
  it('takes legal steps only, each from where the last one ended', () => {
    for (let seed = 0; seed < 200; seed++) {
      let stored = start
      for (const step of walk({ lifecycle, start, events, random: randomFrom(seed), steps: 20 })) {
        expect(step.from).toBe(stored.state)
        expect(lifecycle.apply(stored, step.event)).toMatchObject({ ok: true, to: step.to, next: step.stored })
        stored = step.stored
      }
    }
  })

  it('repeats for the same seed and differs for another', () => {
    const types = (seed: number) => walk({ lifecycle, start, events, random: randomFrom(seed) }).map((step) => step.event.type)
    expect(types(1)).toEqual(types(1))
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => types(seed).join())).size).toBeGreaterThan(1)
  })

  it('ends where nothing is legal', () => {
    const steps = walk({ lifecycle, start, events, random: randomFrom(3), steps: 1_000 })
    expect(steps.length).toBeLessThan(1_000)
    expect(steps.at(-1)?.to).toBe('scrapped')
  })
})

describe('takeAll', () => {
  it('takes one step after another', () => {
    expect(takeAll(lifecycle, start, []).state).toBe(start.state)
    expect(takeAll(lifecycle, start, [{ type: 'closed' }, { type: 'locked', pin: '1234', at: '2024-01-15T10:00:00Z' }]).state).toBe(
      'locked',
    )
  })

  it('throws with the refusal at the first event that is refused', () => {
    expect(() => takeAll(lifecycle, start, [{ type: 'closed' }, { type: 'closed' }])).toThrow(
      /^closed was refused: .*LIFECYCLE_EVENT_NOT_ACCEPTED/,
    )
  })
})

describe('paths', () => {
  it('finds a legal path to every state and over every edge', () => {
    const found = paths({ lifecycle, starts: [start], events, key: (stored) => JSON.stringify([stored.state, stored.context.turns]) })
    expect(found.unreached).toEqual([])
    expect([...found.states.keys()].sort()).toEqual(['closed', 'locked', 'open', 'scrapped'])
    expect(new Set(found.edges.keys())).toEqual(new Set(edges(door).map(edgeName)))
    expect(found.states.get('locked')?.events.map((event) => event.type)).toEqual(['closed', 'locked'])
    for (const path of [...found.states.values(), ...found.edges.values()]) {
      const end = path.events.reduce((stored, event) => {
        const step = lifecycle.apply(stored, event)
        return step.ok ? step.next : stored
      }, path.start)
      expect(end).toEqual(path.end)
    }
  })

  it('names what no event sequence reached', () => {
    const found = paths({ lifecycle, starts: [start], events: { ...events, locked: () => [] } })
    expect(found.unreached).toEqual(['locked', 'closed locked locked', 'locked unlocked closed'])
  })

  it('stops at its limit', () => {
    expect(paths({ lifecycle, starts: [start], events, limit: 1 }).unreached).toContain('locked')
  })
})

describe('randomness', () => {
  it('picks and shuffles without losing anything', () => {
    const random = randomFrom(7)
    const items = [1, 2, 3, 4, 5, 6, 7, 8]
    expect([...shuffle(items, random)].sort((a, b) => a - b)).toEqual(items)
    expect(new Set(Array.from({ length: 200 }, () => pick(items, random)))).toEqual(new Set(items))
    expect(pick([], random)).toBeUndefined()
  })
})
