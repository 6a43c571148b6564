import { describe, expect, it } from 'vitest'
import {
  and,
  assign,
  createMachine,
  emit,
  initialTransition,
  log,
  not,
  or,
  raise,
  setup,
  stateIn,
  transition,
  type AnyStateMachine,
} from 'xstate'
import { defineLifecycle } from '../src/index.js'
import { pick, randomFrom } from '../src/testing.js'
import { fromMachine } from '../src/xstate.js'
import { eventTypes, randomMachine, type RandomContext } from './random-machine.js'

describe('fromMachine', () => {
  it('gives what the pure transition of xstate gives, on 20,000 random event sequences over 400 random machines', () => {
    const seed = 20240115
    const random = randomFrom(seed)
    let taken = 0
    const differences: object[] = []
    for (let machineNumber = 0; machineNumber < 400; machineNumber++) {
      const machine = randomMachine(random)
      const lifecycle = defineLifecycle({ machine: fromMachine(machine) })
      for (let sequence = 0; sequence < 50; sequence++) {
        const input = { count: Math.floor(random() * 4) }
        let stored = lifecycle.start(input)
        let [snapshot] = initialTransition(machine, input)
        for (let step = 0; step < 4 && snapshot.status === 'active'; step++) {
          const event = { type: pick(eventTypes, random)!, size: Math.floor(random() * 10) }
          const answer = lifecycle.apply(stored, event)
          ;[snapshot] = transition(machine, snapshot, event)
          if (answer.ok) {
            stored = answer.next
            taken++
          }
          const context = stored.context as RandomContext
          const same = stored.state === snapshot.value && context.count === snapshot.context.count && context.last === snapshot.context.last
          // An `expect` per step would take longer than the steps.
          if (!same) differences.push({ machineNumber, sequence, step, ours: stored, theirs: [snapshot.value, snapshot.context] })
        }
        expect(lifecycle.isFinal(stored)).toBe(snapshot.status === 'done')
      }
    }
    expect(differences, `seed ${seed}`).toEqual([])
    expect(taken).toBeGreaterThan(20_000)
  })

  const light = setup({
    types: {} as { context: { count: number }; events: { type: 'next'; by: number } | { type: 'stop' } },
    guards: {
      isSmall: ({ event }) => event.type === 'next' && event.by < 5,
      isFresh: ({ context }, limit: number) => context.count < limit,
      both: and([{ type: 'isFresh', params: 7 }, 'isSmall']),
      either: or(['isSmall']),
      never: not('isSmall'),
    },
    actions: { add: assign(({ context, event }) => (event.type === 'next' ? { count: context.count + event.by } : {})) },
  })

  it('names each member of an `and`, and other combinations by their name or as a whole', () => {
    const lifecycle = defineLifecycle({
      machine: fromMachine(
        light.createMachine({
          id: 'light',
          initial: 'red',
          context: { count: 0 },
          states: {
            red: {
              on: {
                next: [
                  { target: 'green', guard: and([{ type: 'isFresh', params: 0 }, 'isSmall']) },
                  { target: 'green', guard: not(or(['isSmall', { type: 'isFresh', params: 9 }])) },
                  { target: 'green', guard: ({ event }) => event.by < 0 },
                  { target: 'green', guard: and(['both', ({ event }) => event.by < 0]) },
                  { target: 'green', guard: and([not('either')]) },
                  { target: 'green', guard: 'never' },
                ],
              },
            },
            green: {},
          },
        }),
      ),
    })
    const step = lifecycle.apply(lifecycle.start(undefined as never), { type: 'next', by: 1 })
    expect(step).toMatchObject({ ok: false, code: 'LIFECYCLE_GUARD_REFUSED' })
    expect(step.ok ? [] : step.reasons.map((reason) => reason.context['guard'])).toEqual([
      'isFresh',
      'not(or(isSmall, isFresh))',
      '(in line)',
      'not(either)',
      'never',
    ])
  })

  it('keeps the types of states, events, context and input', () => {
    const machine = fromMachine(
      light.createMachine({ id: 'light', initial: 'red', context: { count: 0 }, states: { red: { on: { next: 'green' } }, green: {} } }),
    )
    const lifecycle = defineLifecycle({ machine })
    const stored = lifecycle.start({})
    const state: 'red' | 'green' = stored.state
    const count: number = stored.context.count
    expect([state, count]).toEqual(['red', 0])
    // @ts-expect-error -- the event is not declared
    expect(lifecycle.apply(stored, { type: 'nxet' })).toMatchObject({ code: 'LIFECYCLE_EVENT_UNKNOWN' })
  })

  it('accepts an event that only says "nothing happens here"', () => {
    const machine = createMachine({ id: 'm', initial: 'a', states: { a: { on: { go: {}, stay: undefined } } }, on: { go: '.a' } } as never)
    const lifecycle = defineLifecycle({ machine: fromMachine(machine) })
    const stored = lifecycle.start(undefined as never)
    expect(lifecycle.apply(stored, { type: 'go' })).toMatchObject({ ok: true, from: 'a', to: 'a' })
  })

  const flat = (a: object, rest: object = {}): AnyStateMachine =>
    createMachine(
      { id: 'm', initial: 'a', context: {}, states: { a, b: {} }, ...rest } as never,
      { guards: {}, actions: { shout: () => undefined } } as never,
    )

  it.each<[string, string, () => AnyStateMachine]>([
    ['nested states', 'm.a', () => flat({ initial: 'x', states: { x: {} } })],
    ['parallel states', 'm', () => createMachine({ id: 'm', type: 'parallel', states: { a: {}, b: {} } })],
    ['no states', 'm', () => createMachine({ id: 'm' })],
    ['a history state', 'm.a', () => flat({ type: 'history' })],
    ['invoke', 'm.a', () => flat({ invoke: { src: 'x' } })],
    ['after', 'm.a', () => flat({ after: { 1000: 'b' } })],
    ['always', 'm.a', () => flat({ always: 'b' })],
    ['entry', 'm.a', () => flat({ entry: assign({}) })],
    ['exit', 'm.a', () => flat({ exit: 'shout' })],
    ['entry on the machine', 'm', () => flat({}, { entry: 'shout' })],
    ['output', 'm.b', () => flat({}, { states: { a: {}, b: { type: 'final', output: 1 } } })],
    ['transitions out of a final state', 'm.b', () => flat({}, { states: { a: {}, b: { type: 'final', on: { go: 'a' } } } })],
    ['a wildcard', 'm.a.on.*', () => flat({ on: { '*': 'b' } })],
    ['a partial wildcard', 'm.a.on.go.*', () => flat({ on: { 'go.*': 'b' } })],
    ['a wildcard on the machine', 'm.on.*', () => flat({}, { on: { '*': '.b' } })],
    ['an initial transition with actions', 'm.initial', () => flat({}, { initial: { target: 'a', actions: assign({}) } })],
    ['a target outside', 'm.a.on.go[0]', () => flat({ on: { go: '#m' } })],
    ['raise', 'm.a.on.go[0]', () => flat({ on: { go: { actions: raise({ type: 'x' }) } } })],
    ['emit', 'm.a.on.go[0]', () => flat({ on: { go: { actions: emit({ type: 'x' }) } } })],
    ['log', 'm.a.on.go[1]', () => flat({ on: { go: [{ target: 'b' }, { actions: log('x') }] } })],
    ['a plain function as action', 'm.a.on.go[0]', () => flat({ on: { go: { actions: () => undefined } } })],
    ['a named plain function as action', 'm.a.on.go[0].shout', () => flat({ on: { go: { actions: 'shout' } } })],
    ['stateIn', 'm.a.on.go[0]', () => flat({ on: { go: { guard: stateIn('a') } } })],
    ['a guard that is no guard', 'm.a.on.go[0]', () => flat({ on: { go: { guard: 7 } } })],
  ])('refuses %s and names the place', (_, place, make) => {
    expect(() => fromMachine(make())).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_XSTATE_UNSUPPORTED', context: expect.objectContaining({ machine: 'm', place }) }),
    )
  })

  it.each<[string, object]>([
    ['guard', { guard: 'isOpen' }],
    ['guard', { guard: { type: 'isOpen', params: 1 } }],
    ['guard', { guard: and(['isOpen']) }],
    ['action', { actions: 'isOpen' }],
    ['action', { actions: { type: 'isOpen' } }],
  ])('refuses a %s that is not implemented: %o', (kind, go) => {
    expect(() => fromMachine(flat({ on: { go } }))).toThrow(
      expect.objectContaining({
        code: 'LIFECYCLE_XSTATE_NOT_IMPLEMENTED',
        context: { machine: 'm', place: 'm.a.on.go[0]', kind, name: 'isOpen' },
      }),
    )
  })

  it.each(['spawn', 'self', 'system'])('refuses an assign that reaches for %s when it does', (member) => {
    const actions = assign((given) => ({ found: (given as unknown as Record<string, unknown>)[member] }) as never)
    const lifecycle = defineLifecycle({ machine: fromMachine(flat({ on: { go: { actions } } })) })
    const stored = lifecycle.start(undefined as never)
    expect(() => lifecycle.apply(stored, { type: 'go' })).toThrow(expect.objectContaining({ code: 'LIFECYCLE_XSTATE_UNSUPPORTED' }))
  })

  it.each(['spawn', 'self'])('refuses a context that reaches for %s', (member) => {
    const machine = flat({}, { context: (given: Record<string, unknown>) => ({ found: given[member] }) })
    expect(() => defineLifecycle({ machine: fromMachine(machine) }).start(undefined as never)).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_XSTATE_UNSUPPORTED' }),
    )
  })
})
