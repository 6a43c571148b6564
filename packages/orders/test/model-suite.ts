import { readFileSync } from 'node:fs'
import { edges, placeDiagram, toMermaid, type Lifecycle, type MermaidOptions, type Stored } from '@foliokit/lifecycle'
import { edgeName, paths, pick, randomFrom, shuffle, walk, type EventBuilders } from '@foliokit/lifecycle/testing'
import { describe, expect, it } from 'vitest'
import { transition, type AnyStateMachine } from 'xstate'

/** A lifecycle, and what it takes to walk it. */
export interface Model<State extends string, Context, Event extends { readonly type: string }, Input> {
  readonly name: string
  readonly lifecycle: Lifecycle<State, Context, Event, Input>
  /** The xstate machine that the lifecycle was compiled from. */
  readonly machine: AnyStateMachine
  readonly states: readonly State[]
  readonly starts: readonly Stored<State, Context>[]
  readonly events: EventBuilders<State, Context, Event>
  readonly diagram: { readonly name: string; readonly options: MermaidOptions }
}

/** Tests that hold for any machine of this package. */
export function describeModel<State extends string, Context, Event extends { readonly type: string }, Input>(
  model: Model<State, Context, Event, Input>,
): void {
  const { name, lifecycle, machine, states, starts, events, diagram } = model

  describe(`the ${name} machine`, () => {
    it('reaches every declared state and takes every declared edge', () => {
      const found = paths({ lifecycle, starts, events, limit: 2_000 })
      expect(found.unreached).toEqual([])
      expect([...found.states.keys()].sort()).toEqual([...states].sort())
      expect(new Set(found.edges.keys())).toEqual(new Set(edges(lifecycle.machine).map(edgeName)))
    })

    it('never leaves the declared states on 1,000 random walks of legal events, and every value on the way survives JSON', () => {
      for (let seed = 0; seed < 1_000; seed++) {
        const start = pick(starts, randomFrom(seed))!
        for (const { stored } of walk({ lifecycle, start, events, random: randomFrom(seed), steps: 25 })) {
          expect(states, `seed ${seed}`).toContain(stored.state)
          expect(lifecycle.restore(JSON.parse(JSON.stringify(stored))), `seed ${seed}`).toStrictEqual(stored)
        }
      }
    })

    it('gives what the pure transition of xstate gives, on 5,000 random event sequences', () => {
      const seed = 5
      const random = randomFrom(seed)
      const differences: object[] = []
      const reached = new Set<string>()
      for (let sequence = 0; sequence < 5_000; sequence++) {
        let stored = pick(starts, random)!
        let snapshot = machine.resolveState({ value: stored.state, context: stored.context })
        for (let step = 0; step < 5 && snapshot.status === 'active'; step++) {
          // Mostly legal events, so that sequences go deep; the rest are any at all.
          const types = random() < 0.8 ? lifecycle.accepts(stored) : (Object.keys(events) as Event['type'][])
          const built = events[pick(types, random)!](stored)
          const event = shuffle<Event>(Array.isArray(built) ? built : [built as Event], random)[0]!
          const answer = lifecycle.apply(stored, event)
          ;[snapshot] = transition(machine, snapshot, event)
          if (answer.ok) stored = answer.next
          reached.add(stored.state)
          const same = stored.state === snapshot.value && JSON.stringify(stored.context) === JSON.stringify(snapshot.context)
          if (!same) differences.push({ sequence, step, event, ours: stored, theirs: [snapshot.value, snapshot.context] })
        }
      }
      expect(differences, `seed ${seed}`).toEqual([])
      expect([...reached].sort()).toEqual([...states].sort())
    })

    it('is drawn in the README as it is', async () => {
      const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
      expect(readme).toContain(`<!-- diagram:${diagram.name} -->`)
      const drawn = placeDiagram(readme, diagram.name, toMermaid(lifecycle.machine, diagram.options))
      await expect(drawn).toMatchFileSnapshot(new URL('../README.md', import.meta.url).pathname)
    })
  })
}
