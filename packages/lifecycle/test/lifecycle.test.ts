import { describe, expect, it } from 'vitest'
import { defineLifecycle, type LifecycleOptions } from '../src/index.js'
import { door, type DoorContext, type DoorEvent, type DoorState } from './door.js'

const lifecycle = defineLifecycle({ machine: door })
const at = '2024-01-15T10:00:00+05:30'
const states = {
  open: lifecycle.start(undefined),
  closed: { state: 'closed', context: { pin: null, lockedAt: null, turns: 0 }, version: 1 },
  locked: { state: 'locked', context: { pin: '1234', lockedAt: at, turns: 0 }, version: 1 },
  scrapped: { state: 'scrapped', context: { pin: null, lockedAt: null, turns: 0 }, version: 1 },
} as const

describe('start', () => {
  it('begins in the initial state with the context made from the input', () => {
    expect(lifecycle.start({ turns: 2 })).toEqual({ state: 'open', context: { pin: null, lockedAt: null, turns: 2 }, version: 1 })
  })

  it('begins where startIn says', () => {
    const chosen = defineLifecycle({ machine: door, startIn: (input) => (input === undefined ? 'open' : 'closed') })
    expect(chosen.start(undefined).state).toBe('open')
    expect(chosen.start({}).state).toBe('closed')
  })

  it('refuses to begin in an undeclared state', () => {
    const chosen = defineLifecycle({ machine: door, startIn: () => 'ajar' as DoorState })
    expect(() => chosen.start(undefined)).toThrow(expect.objectContaining({ code: 'LIFECYCLE_STATE_UNKNOWN' }))
  })
})

describe('apply', () => {
  it('takes a step and tells from where to where', () => {
    expect(lifecycle.apply(states.closed, { type: 'locked', pin: '1234', at })).toEqual({
      ok: true,
      from: 'closed',
      to: 'locked',
      next: states.locked,
    })
  })

  it('stays in the state when the transition has no target', () => {
    const step = lifecycle.apply(states.closed, { type: 'turned' })
    expect(step).toMatchObject({ ok: true, from: 'closed', to: 'closed', next: { context: { turns: 1 } } })
  })

  it('takes the first transition whose guards pass', () => {
    const worn = { ...states.closed, context: { ...states.closed.context, turns: 3 } }
    expect(lifecycle.apply(worn, { type: 'turned' })).toMatchObject({ ok: true, to: 'open' })
  })

  it('leaves the old value as it was and freezes the new one at every depth', () => {
    const before = structuredClone(states.closed)
    const step = lifecycle.apply(before, { type: 'locked', pin: '1234', at })
    expect(before).toEqual(states.closed)
    if (!step.ok) throw new Error('refused')
    expect(Object.isFrozen(step.next)).toBe(true)
    expect(Object.isFrozen(step.next.context)).toBe(true)
  })

  it('refuses an event of another state and lists what this one accepts', () => {
    expect(lifecycle.apply(states.open, { type: 'unlocked', pin: '1234' })).toEqual({
      ok: false,
      code: 'LIFECYCLE_EVENT_NOT_ACCEPTED',
      state: 'open',
      accepted: ['closed', 'scrapped'],
      reasons: [],
    })
  })

  it('refuses everything in a final state', () => {
    expect(lifecycle.apply(states.scrapped, { type: 'opened' })).toMatchObject({ ok: false, code: 'LIFECYCLE_STATE_FINAL', accepted: [] })
  })

  it.each([
    { type: 'painted' },
    { type: 'constructor' },
    { type: '__proto__' },
    { type: 7 },
    {},
    null,
    undefined,
    'closed',
    0,
    [],
    () => 'closed',
  ])('refuses the unknown event %o without a crash', (event) => {
    for (const stored of Object.values(states)) {
      expect(lifecycle.apply(stored, event as never)).toMatchObject({ ok: false, code: 'LIFECYCLE_EVENT_UNKNOWN' })
    }
  })

  it('names the guard that refused', () => {
    expect(lifecycle.apply(states.locked, { type: 'unlocked', pin: '0000' })).toEqual({
      ok: false,
      code: 'LIFECYCLE_GUARD_REFUSED',
      state: 'locked',
      accepted: ['unlocked'],
      reasons: [{ code: 'LIFECYCLE_GUARD_REFUSED', path: [], message: 'The guard pinMatches refused.', context: { guard: 'pinMatches' } }],
    })
  })

  it("gives the machine's own reason for a guard, made from context, event and params", () => {
    const wornDoor = {
      ...door,
      states: { ...door.states, closed: { on: { turned: [{ guards: [{ name: 'isWornOut', params: 3, test: () => false }] }] } } },
    }
    const explained = defineLifecycle<DoorState, DoorContext, DoorEvent, undefined>({
      machine: wornDoor,
      reasons: {
        isWornOut: ({ context, event, params }) => ({
          code: 'DOOR_NOT_WORN',
          path: [],
          message: `${event.type}: ${context.turns} of ${String(params)} turns.`,
          context: {},
        }),
      },
    })
    expect(explained.apply(states.closed, { type: 'turned' })).toMatchObject({
      code: 'LIFECYCLE_GUARD_REFUSED',
      reasons: [{ code: 'DOOR_NOT_WORN', message: 'turned: 0 of 3 turns.' }],
    })
  })

  it('gives one reason for two transitions that the same guard refuses', () => {
    const guards = [{ name: 'never', test: () => false }]
    const stuck = defineLifecycle({
      machine: { ...door, states: { ...door.states, open: { on: { closed: [{ guards }, { target: 'closed' as const, guards }] } } } },
    })
    const step = stuck.apply(states.open, { type: 'closed' })
    expect(step.ok ? [] : step.reasons.map((reason) => reason.context['guard'])).toEqual(['never'])
  })

  it('checks the data of an accepted event before any guard sees it', () => {
    const issue = { code: 'DOOR_PIN_MISSING', path: ['pin'], message: 'A pin is needed.', context: {} }
    const checked = defineLifecycle({
      machine: door,
      checkEvent: (event) => (event.type === 'locked' && typeof event['pin'] !== 'string' ? [issue] : []),
    })
    expect(checked.apply(states.closed, { type: 'locked' } as never)).toMatchObject({
      ok: false,
      code: 'LIFECYCLE_EVENT_INVALID',
      reasons: [issue],
    })
    expect(checked.apply(states.open, { type: 'locked' } as never)).toMatchObject({ ok: false, code: 'LIFECYCLE_EVENT_NOT_ACCEPTED' })
  })

  it('throws for a stored value that is not of this lifecycle', () => {
    expect(() => lifecycle.apply({ ...states.open, state: 'ajar' as DoorState }, { type: 'closed' })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_STATE_UNKNOWN' }),
    )
    expect(() => lifecycle.apply({ ...states.open, version: 2 }, { type: 'closed' })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_VERSION_UNKNOWN' }),
    )
  })
})

describe('check', () => {
  it('answers what apply would, for every state and event', () => {
    const events: DoorEvent[] = [
      { type: 'closed' },
      { type: 'opened' },
      { type: 'locked', pin: '1234', at },
      { type: 'locked', pin: 'no', at },
      { type: 'unlocked', pin: '1234' },
      { type: 'unlocked', pin: '0000' },
      { type: 'turned' },
      { type: 'scrapped' },
    ]
    for (const stored of Object.values(states)) {
      for (const event of events) {
        const step = lifecycle.apply(stored, event)
        expect(lifecycle.check(stored, event)).toEqual(step.ok ? { ok: true, from: step.from, to: step.to } : step)
      }
    }
  })
})

describe('accepts', () => {
  it.each([
    ['open', ['closed', 'scrapped']],
    ['closed', ['opened', 'locked', 'turned']],
    ['locked', ['unlocked']],
    ['scrapped', []],
  ] as const)('lists the events of %s', (state, accepted) => {
    expect(lifecycle.accepts(states[state])).toEqual(accepted)
  })

  it('tells which state is final', () => {
    expect(Object.values(states).filter((stored) => lifecycle.isFinal(stored))).toEqual([states.scrapped])
  })
})

describe('plain data', () => {
  const withUpdate = (update: unknown) => {
    const machine = { ...door, states: { ...door.states, open: { on: { closed: [{ update: () => ({ extra: update }) }] } } } }
    return defineLifecycle({ machine: machine as typeof door })
  }

  it.each([
    ['undefined', undefined],
    ['a function', () => 1],
    ['a date', new Map()],
    ['NaN', Number.NaN],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
    ['a member of a nested list', [{ a: [undefined] }]],
    ['an instance', new (class Pin {})()],
  ])('refuses %s in a context', (_, value) => {
    expect(() => withUpdate(value).apply(states.open, { type: 'closed' })).toThrow(
      expect.objectContaining({
        code: 'LIFECYCLE_NOT_PLAIN_DATA',
        context: expect.objectContaining({ path: expect.stringMatching(/^context\.extra/) }),
      }),
    )
  })

  it('refuses a context that contains itself', () => {
    const loop: Record<string, unknown> = {}
    loop['loop'] = loop
    expect(() => withUpdate(loop).apply(states.open, { type: 'closed' })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_NOT_PLAIN_DATA' }),
    )
  })

  it('copies what an event brought instead of freezing it', () => {
    const brought = { list: [{ text: 'a' }], flag: true, count: 1, none: null }
    const step = withUpdate(brought).apply(states.open, { type: 'closed' })
    if (!step.ok) throw new Error('refused')
    const kept = (step.next.context as unknown as { extra: typeof brought }).extra
    expect(kept).toEqual(brought)
    expect(Object.isFrozen(brought)).toBe(false)
    expect([kept, kept.list, kept.list[0]].every(Object.isFrozen)).toBe(true)
  })

  it('keeps a frozen part as it is, and looks inside it', () => {
    const part = Object.freeze({ inner: Object.freeze(['a']) })
    const step = withUpdate(part).apply(states.open, { type: 'closed' })
    if (!step.ok) throw new Error('refused')
    expect((step.next.context as unknown as { extra: unknown }).extra).toBe(part)

    const shallow = Object.freeze({ inner: ['a'] })
    const deep = withUpdate(shallow).apply(states.open, { type: 'closed' })
    if (!deep.ok) throw new Error('refused')
    expect(Object.isFrozen((deep.next.context as unknown as { extra: typeof shallow }).extra.inner)).toBe(true)
  })

  it('survives JSON exactly', () => {
    const step = lifecycle.apply(states.closed, { type: 'locked', pin: '1234', at })
    if (!step.ok) throw new Error('refused')
    expect(lifecycle.restore(JSON.parse(JSON.stringify(step.next)))).toStrictEqual(step.next)
  })
})

describe('defineLifecycle', () => {
  const broken =
    (change: object, options: object = {}) =>
    () =>
      defineLifecycle({ machine: { ...door, ...change }, ...options } as LifecycleOptions<DoorState, DoorContext, DoorEvent, undefined>)

  it.each([
    ['an undeclared initial state', broken({ initial: 'ajar' })],
    ['an undeclared target', broken({ states: { open: { on: { closed: [{ target: 'ajar' }] } } } })],
    ['a final state with transitions', broken({ states: { open: { final: true, on: { closed: [{ target: 'open' }] } } } })],
    ['version 0', broken({}, { version: 0 })],
    ['version 1.5', broken({}, { version: 1.5 })],
    ['a migration beyond the version', broken({}, { version: 1, migrations: { 1: () => ({ state: 'open', context: {} }) } })],
    [
      'a gap in the migrations',
      broken({}, { version: 4, migrations: { 1: () => ({ state: 'open', context: {} }), 3: () => ({ state: 'open', context: {} }) } }),
    ],
    ['a migration from version 0', broken({}, { version: 1, migrations: { 0: () => ({ state: 'open', context: {} }) } })],
  ])('refuses %s', (_, define) => {
    expect(define).toThrow(expect.objectContaining({ code: 'LIFECYCLE_MACHINE_INVALID' }))
  })
})
