import { edgeName } from '@foliokit/lifecycle/testing'
import type { SandboxStep } from '@foliokit/sandbox'
import { describe, expect, it } from 'vitest'
import { gateways, kinds, planLanes } from './plan-lanes.js'
import { planWalk } from './plan-walk.js'

const edgesOf = new Map(planLanes.map(({ name, edges }) => [name, edges]))

const laneOf = ({ object }: SandboxStep, gateway: string): string => `${object.replace(/^mf_/, '')} ${gateway}`

describe('random calls and moves of the clock, with many plans, mandates and skip instructions at once (domain §4, §6)', () => {
  it.each(kinds.flatMap((kind) => gateways.map((gateway) => ({ kind, gateway }))))(
    '$kind plans on $gateway take no edge that their machine does not have, one edge after the other, and read as it ended',
    async ({ kind, gateway }) => {
      const taken = new Set<string>()
      for (let seed = 1; seed <= 12; seed += 1) {
        const { steps, states } = await planWalk({ kind, gateway, seed, length: 140 })
        const last = new Map<string, string>()
        for (const step of steps) {
          const edges = edgesOf.get(laneOf(step, gateway))
          if (edges === undefined) continue
          const edge = edgeName(step)
          expect(edges.has(edge), `seed ${seed}: ${laneOf(step, gateway)} ${edge}`).toBe(true)
          if (last.has(step.id)) expect(step.from, `seed ${seed}: ${step.id}`).toBe(last.get(step.id))
          last.set(step.id, step.to)
          taken.add(`${step.object} ${edge}`)
        }
        for (const [id, state] of states) if (last.has(id)) expect(state, `seed ${seed}: ${id}`).toBe(last.get(id))
      }
      // The walks do lead somewhere; that every edge is taken is shown by edges.test.ts.
      expect(taken.size).toBeGreaterThan(5)
    },
  )
})
