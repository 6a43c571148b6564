import { readFileSync } from 'node:fs'
import { edges, placeDiagram, toMermaid, type Lifecycle, type Stored } from '@foliokit/lifecycle'
import { edgeName, paths, pick, randomFrom, walk, type EventBuilders } from '@foliokit/lifecycle/testing'
import { describe, expect, it } from 'vitest'
import { transition, type AnyStateMachine } from 'xstate'

/** A lifecycle, and what it takes to walk it. Its name is also that of its diagram in the README. */
export interface Model<State extends string, Context, Event extends { readonly type: string }, Input> {
  readonly name: string
  readonly lifecycle: Lifecycle<State, Context, Event, Input>
  /** The xstate machine that the lifecycle was compiled from. */
  readonly machine: AnyStateMachine
  readonly states: readonly State[]
  readonly starts: readonly Stored<State, Context>[]
  readonly events: EventBuilders<State, Context, Event>
}

/** Tests that hold for any machine of this package. */
export function describeModel<State extends string, Context, Event extends { readonly type: string }, Input>(
  model: Model<State, Context, Event, Input>,
): void {
  const { name, lifecycle, machine, states, starts, events } = model

  describe(`the ${name} machine`, () => {
    it('reaches every declared status and takes every declared edge', () => {
      const found = paths({ lifecycle, starts, events })
      expect(found.unreached).toEqual([])
      expect([...found.states.keys()].sort()).toEqual([...states].sort())
      expect(new Set(found.edges.keys())).toEqual(new Set(edges(lifecycle.machine).map(edgeName)))
    })

    it('never leaves the declared statuses on 1,000 random walks of legal events, and every value on the way survives JSON', () => {
      for (let seed = 0; seed < 1_000; seed++) {
        const start = pick(starts, randomFrom(seed))!
        const steps = walk({ lifecycle, start, events, random: randomFrom(seed) })
        expect(lifecycle.isFinal(steps.at(-1)!.stored), `seed ${seed}`).toBe(true)
        for (const { stored } of steps) expect(lifecycle.restore(JSON.parse(JSON.stringify(stored))), `seed ${seed}`).toStrictEqual(stored)
      }
    })

    it('gives what the pure transition of xstate gives, on 5,000 random event sequences', () => {
      const seed = 7
      const random = randomFrom(seed)
      const differences: object[] = []
      const reached = new Set<string>()
      for (let sequence = 0; sequence < 5_000; sequence++) {
        let stored = pick(starts, random)!
        let snapshot = machine.resolveState({ value: stored.state, context: stored.context })
        for (let step = 0; step < 5 && snapshot.status === 'active'; step++) {
          const built = events[pick(Object.keys(events) as Event['type'][], random)!](stored)
          const event = pick<Event>(Array.isArray(built) ? built : [built as Event], random)!
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
      expect(readme).toContain(`<!-- diagram:${name} -->`)
      const drawn = placeDiagram(readme, name, toMermaid(lifecycle.machine))
      await expect(drawn).toMatchFileSnapshot(new URL('../README.md', import.meta.url).pathname)
    })
  })
}
