import { readFileSync } from 'node:fs'
import { edges, placeDiagram, toMermaid } from '@foliokit/lifecycle'
import { edgeName, paths, pick, randomFrom, shuffle, walk } from '@foliokit/lifecycle/testing'
import { describe, expect, it } from 'vitest'
import { transition } from 'xstate'
import {
  createPurchaseLifecycle,
  isPurchaseState,
  purchaseGateways,
  purchaseLifecycle,
  purchaseStates,
  type PurchaseEvent,
} from '../../src/index.js'
import { createPurchaseMachine } from '../../src/machines.js'
import { purchaseEvents, purchaseInput } from '../../src/testing.js'

const gateways = { ...purchaseGateways, ondc_early: { ...purchaseGateways.ondc, payment: 'either' as const } }
const lifecycle = createPurchaseLifecycle({ gateways })
const starts = Object.keys(gateways).flatMap((gateway) =>
  [null, { systematic: true }, { systematic: false }].map((plan) => lifecycle.start(purchaseInput({ gateway, plan }))),
)

describe('the purchase machine', () => {
  it('reaches every declared state and takes every declared edge', () => {
    const found = paths({ lifecycle, starts, events: purchaseEvents, limit: 2_000 })
    expect(found.unreached).toEqual([])
    expect([...found.states.keys()].sort()).toEqual([...purchaseStates].sort())
    expect(new Set(found.edges.keys())).toEqual(new Set(edges(lifecycle.machine).map(edgeName)))
  })

  it('never leaves the declared states on 1,000 random walks of legal events, and every value on the way survives JSON', () => {
    for (let seed = 0; seed < 1_000; seed++) {
      const start = pick(starts, randomFrom(seed))!
      for (const { stored } of walk({ lifecycle, start, events: purchaseEvents, random: randomFrom(seed), steps: 25 })) {
        expect(isPurchaseState(stored.state), `seed ${seed}`).toBe(true)
        expect(lifecycle.restore(JSON.parse(JSON.stringify(stored))), `seed ${seed}`).toStrictEqual(stored)
      }
    }
  })

  it('gives what the pure transition of xstate gives, on 20,000 random event sequences', () => {
    const seed = 5
    const random = randomFrom(seed)
    const machine = createPurchaseMachine({ gateways })
    const differences: object[] = []
    const reached = new Set<string>()
    for (let sequence = 0; sequence < 20_000; sequence++) {
      let stored = pick(starts, random)!
      let snapshot = machine.resolveState({ value: stored.state, context: stored.context })
      for (let step = 0; step < 5 && snapshot.status === 'active'; step++) {
        // Mostly legal events, so that sequences go deep; the rest are any at all.
        const types = random() < 0.8 ? lifecycle.accepts(stored) : (Object.keys(purchaseEvents) as PurchaseEvent['type'][])
        const built = purchaseEvents[pick(types, random)!](stored)
        const event = shuffle<PurchaseEvent>(Array.isArray(built) ? built : [built as PurchaseEvent], random)[0]!
        const answer = lifecycle.apply(stored, event)
        ;[snapshot] = transition(machine, snapshot, event)
        if (answer.ok) stored = answer.next
        reached.add(stored.state)
        const same = stored.state === snapshot.value && JSON.stringify(stored.context) === JSON.stringify(snapshot.context)
        if (!same) differences.push({ sequence, step, event, ours: stored, theirs: [snapshot.value, snapshot.context] })
      }
    }
    expect(differences, `seed ${seed}`).toEqual([])
    expect([...reached].sort()).toEqual([...purchaseStates].sort())
  })

  it('is drawn in the README as it is', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const diagram = toMermaid(purchaseLifecycle.machine, { startIn: ['pending', 'under_review'], guards: false })
    expect(readme).toContain('<!-- diagram:purchase -->')
    await expect(placeDiagram(readme, 'purchase', diagram)).toMatchFileSnapshot('../../README.md')
  })
})
