import { and, assign, not, or, setup, type AnyStateMachine } from 'xstate'
import { pick, type Random } from '../src/testing.js'

export interface RandomContext {
  readonly count: number
  readonly last: string
}
export interface RandomEvent {
  readonly type: string
  readonly size: number
}

export const eventTypes = ['a', 'b', 'c', 'd']

const base = setup({
  types: {} as { context: RandomContext; events: RandomEvent; input: { readonly count: number } },
  guards: {
    isEven: ({ context }) => context.count % 2 === 0,
    isAbove: ({ context }, limit: number) => context.count > limit,
    isSmall: ({ event }) => event.size < 5,
    matches: (_, { left, right }: { left: number; right: number }) => left === right,
  },
  actions: {
    remember: assign({ last: ({ event }) => event.type }),
    add: assign(({ context }, by: number) => ({ count: context.count + by })),
    reset: assign({ count: 0, last: 'reset' }),
  },
})

/** A random flat machine that uses every feature `fromMachine` understands. */
export function randomMachine(random: Random): AnyStateMachine {
  const integer = (below: number) => Math.floor(random() * below)
  const names = Array.from({ length: 2 + integer(5) }, (_, index) => `s${index}`)
  const isFinal = (name: string) => name === names.at(-1) && names.length > 2

  const guard = (depth = 0): unknown =>
    pick<() => unknown>(
      [
        () => 'isEven',
        () => 'isSmall',
        () => ({ type: 'isAbove', params: integer(6) }),
        () => ({
          type: 'matches',
          params: ({ context, event }: { context: RandomContext; event: RandomEvent }) => ({
            left: context.count % 3,
            right: event.size % 3,
          }),
        }),
        () => {
          const limit = integer(10)
          return ({ event }: { event: RandomEvent }) => event.size > limit
        },
        ...(depth > 2
          ? []
          : [
              () => and([guard(depth + 1), guard(depth + 1)] as never),
              () => or([guard(depth + 1), guard(depth + 1)] as never),
              () => not(guard(depth + 1) as never),
            ]),
      ],
      random,
    )!()
  const action = (): unknown =>
    pick<() => unknown>(
      [
        () => 'remember',
        () => 'reset',
        () => ({ type: 'add', params: integer(4) }),
        () => ({ type: 'add', params: ({ event }: { event: RandomEvent }) => event.size }),
        () => assign({ count: ({ context }: { context: RandomContext }) => context.count * 2 }),
      ],
      random,
    )!()
  const transition = (prefix: string) => ({
    ...(random() < 0.75 && { target: `${prefix}${pick(names, random)}` }),
    ...(random() < 0.6 && { guard: guard() }),
    ...(random() < 0.7 && { actions: Array.from({ length: integer(4) }, action) }),
    ...(random() < 0.1 && { reenter: true }),
  })
  const on = (prefix = '') =>
    Object.fromEntries(
      eventTypes.filter(() => random() < 0.6).map((type) => [type, Array.from({ length: 1 + integer(3) }, () => transition(prefix))]),
    )

  return base.createMachine({
    id: 'random',
    initial: 's0',
    context: ({ input }: { input: { readonly count: number } }) => ({ count: input.count, last: 'none' }),
    states: Object.fromEntries(names.map((name) => [name, isFinal(name) ? { type: 'final' as const } : { on: on() }])),
    ...(random() < 0.4 && { on: on('.') }),
  } as never) as unknown as AnyStateMachine
}
