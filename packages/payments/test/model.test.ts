import { readFileSync } from 'node:fs'
import { edges, placeDiagram, toMermaid } from '@foliokit/lifecycle'
import { edgeName, paths, pick, randomFrom, walk } from '@foliokit/lifecycle/testing'
import { describe, expect, it } from 'vitest'
import { transition } from 'xstate'
import { paymentLifecycle as lifecycle, paymentStatuses, type PaymentEvent } from '../src/index.js'
import { createPaymentMachine } from '../src/machines.js'
import { paymentEvents, paymentInput } from '../src/testing.js'

const starts = (['netbanking', 'upi', 'nach'] as const).map((type) => lifecycle.start(paymentInput({ type })))

describe('the payment machine', () => {
  it('reaches every declared status and takes every declared edge', () => {
    const found = paths({ lifecycle, starts, events: paymentEvents })
    expect(found.unreached).toEqual([])
    expect([...found.states.keys()].sort()).toEqual([...paymentStatuses].sort())
    expect(new Set(found.edges.keys())).toEqual(new Set(edges(lifecycle.machine).map(edgeName)))
  })

  it('never leaves the declared statuses on 1,000 random walks of legal events, and every value on the way survives JSON', () => {
    for (let seed = 0; seed < 1_000; seed++) {
      const start = pick(starts, randomFrom(seed))!
      const steps = walk({ lifecycle, start, events: paymentEvents, random: randomFrom(seed) })
      expect(lifecycle.isFinal(steps.at(-1)!.stored), `seed ${seed}`).toBe(true)
      for (const { stored } of steps) expect(lifecycle.restore(JSON.parse(JSON.stringify(stored))), `seed ${seed}`).toStrictEqual(stored)
    }
  })

  it('gives what the pure transition of xstate gives, on 20,000 random event sequences', () => {
    const seed = 7
    const random = randomFrom(seed)
    const machine = createPaymentMachine()
    const differences: object[] = []
    const reached = new Set<string>()
    for (let sequence = 0; sequence < 20_000; sequence++) {
      let stored = pick(starts, random)!
      let snapshot = machine.resolveState({ value: stored.state, context: stored.context })
      for (let step = 0; step < 5 && snapshot.status === 'active'; step++) {
        const built = paymentEvents[pick(Object.keys(paymentEvents) as PaymentEvent['type'][], random)!](stored)
        const event = pick<PaymentEvent>(Array.isArray(built) ? built : [built as PaymentEvent], random)!
        const answer = lifecycle.apply(stored, event)
        ;[snapshot] = transition(machine, snapshot, event)
        if (answer.ok) stored = answer.next
        reached.add(stored.state)
        const same = stored.state === snapshot.value && JSON.stringify(stored.context) === JSON.stringify(snapshot.context)
        if (!same) differences.push({ sequence, step, event, ours: stored, theirs: [snapshot.value, snapshot.context] })
      }
    }
    expect(differences, `seed ${seed}`).toEqual([])
    expect([...reached].sort()).toEqual([...paymentStatuses].sort())
  })

  it('is drawn in the README as it is', async () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    expect(readme).toContain('<!-- diagram:payment -->')
    await expect(placeDiagram(readme, 'payment', toMermaid(lifecycle.machine))).toMatchFileSnapshot('../README.md')
  })
})
