import type { FlatMachine } from '../src/index.js'

/** A small machine for the tests: a door with a lock, and a bin it ends in. */
export type DoorState = 'open' | 'closed' | 'locked' | 'scrapped'
export interface DoorContext {
  readonly pin: string | null
  readonly lockedAt: string | null
  readonly turns: number
}
export type DoorEvent =
  | { readonly type: 'closed' }
  | { readonly type: 'opened' }
  | { readonly type: 'locked'; readonly pin: string; readonly at: string }
  | { readonly type: 'unlocked'; readonly pin: string }
  | { readonly type: 'turned' }
  | { readonly type: 'scrapped' }

export const door: FlatMachine<DoorState, DoorContext, DoorEvent, { readonly turns?: number } | undefined> = {
  id: 'door',
  initial: 'open',
  context: (input) => ({ pin: null, lockedAt: null, turns: input?.turns ?? 0 }),
  states: {
    open: { on: { closed: [{ target: 'closed' }], scrapped: [{ target: 'scrapped' }] } },
    closed: {
      on: {
        opened: [{ target: 'open' }],
        locked: [
          {
            target: 'locked',
            guards: [{ name: 'pinHasFourDigits', test: (_, event) => /^\d{4}$/.test(event.pin) }],
            update: (_, event) => ({ pin: event.pin, lockedAt: event.at }),
          },
        ],
        turned: [
          { target: 'open', guards: [{ name: 'isWornOut', params: 3, test: (context) => context.turns >= 3 }] },
          { update: (context) => ({ turns: context.turns + 1 }) },
        ],
      },
    },
    locked: {
      on: {
        unlocked: [
          {
            target: 'closed',
            guards: [{ name: 'pinMatches', test: (context, event) => context.pin === event.pin }],
            update: () => ({ pin: null }),
          },
        ],
      },
    },
    scrapped: { final: true },
  },
}
