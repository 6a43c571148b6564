import { describe, expect, it } from 'vitest'
import { defineLifecycle } from '../src/index.js'
import { door } from './door.js'

/** Version 1 said "shut" and kept no turns, version 2 counted them as text, version 3 is today's. */
const lifecycle = defineLifecycle({
  machine: door,
  version: 3,
  migrations: {
    1: ({ state, context }) => ({ state: state === 'shut' ? 'closed' : state, context: { ...context, turns: '0' } }),
    2: ({ state, context }) => ({ state, context: { ...context, turns: Number(context['turns']) } }),
  },
  checkContext: (context) =>
    Number.isInteger(context['turns'])
      ? []
      : [{ code: 'DOOR_TURNS_INVALID', path: ['turns'], message: 'turns must be an integer.', context: {} }],
})
const current = { state: 'closed', context: { pin: null, lockedAt: null, turns: 0 }, version: 3 }

describe('restore', () => {
  it.each([
    ['version 1', { state: 'shut', context: { pin: null, lockedAt: null }, version: 1 }],
    ['version 2', { state: 'closed', context: { pin: null, lockedAt: null, turns: '0' }, version: 2 }],
    ['the current version', current],
  ])('brings %s to the current form', (_, stored) => {
    expect(lifecycle.restore(stored)).toStrictEqual(current)
  })

  it('neither changes nor freezes what it reads', () => {
    const stored = { state: 'shut', context: { pin: null, lockedAt: null }, version: 1 }
    const restored = lifecycle.restore(stored)
    expect(stored).toEqual({ state: 'shut', context: { pin: null, lockedAt: null }, version: 1 })
    expect(Object.isFrozen(stored.context)).toBe(false)
    expect(Object.isFrozen(restored.context)).toBe(true)
  })

  it('gives a value that takes the next step', () => {
    expect(lifecycle.apply(lifecycle.restore({ state: 'shut', context: {}, version: 1 }), { type: 'opened' })).toMatchObject({
      ok: true,
      to: 'open',
    })
  })

  it.each([
    [0, 1, 3],
    [4, 1, 3],
    [-1, 1, 3],
  ])('refuses version %i and names the versions it reads', (version, oldest, newest) => {
    expect(() => lifecycle.restore({ ...current, version })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_VERSION_UNKNOWN', context: { machine: 'door', version, oldest, newest } }),
    )
  })

  it('refuses a version older than the oldest migration', () => {
    const recent = defineLifecycle({ machine: door, version: 3, migrations: { 2: (old) => old } })
    expect(() => recent.restore({ ...current, version: 1 })).toThrow(expect.objectContaining({ code: 'LIFECYCLE_VERSION_UNKNOWN' }))
  })

  it.each(['ajar', 'toString', '__proto__', ''])('refuses the undeclared state %o', (state) => {
    expect(() => lifecycle.restore({ ...current, state })).toThrow(expect.objectContaining({ code: 'LIFECYCLE_STATE_UNKNOWN' }))
  })

  it('refuses a context that its check refuses, with the issues', () => {
    expect(() => lifecycle.restore({ ...current, context: { turns: 'many' } })).toThrow(
      expect.objectContaining({
        code: 'LIFECYCLE_CONTEXT_INVALID',
        context: expect.objectContaining({ issues: [expect.objectContaining({ code: 'DOOR_TURNS_INVALID' })] }),
      }),
    )
  })

  it.each([
    null,
    undefined,
    'open',
    7,
    [],
    {},
    { state: 'open' },
    { state: 'open', context: null, version: 3 },
    { state: 'open', context: [], version: 3 },
    { state: 'open', context: {}, version: '3' },
    { state: 'open', context: {}, version: 2.5 },
    { state: { value: 'open' }, context: {}, version: 3 },
    new (class Stored {
      state = 'open'
      context = {}
      version = 3
    })(),
  ])('refuses the garbage %o', (value) => {
    expect(() => lifecycle.restore(value)).toThrow(expect.objectContaining({ code: 'LIFECYCLE_STORED_INVALID' }))
  })
})
