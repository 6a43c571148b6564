import { edgeName } from '@foliokit/lifecycle/testing'
import type { SandboxStep } from '@foliokit/sandbox'
import { describe, expect, it } from 'vitest'
import { gateways, kinds, lanes } from './plan-lanes.js'
import { planWalk } from './plan-walk.js'
import { unreachablePlanEdges } from './unreachable.js'

const taken = new Map<string, Set<string>>(lanes.map(({ name }) => [name, new Set()]))
const edgesOf = new Map(lanes.map(({ name, edges }) => [name, edges]))

const laneOf = ({ object }: SandboxStep, gateway: string): string | undefined =>
  object === 'plan_skip_instruction'
    ? `skip instruction ${gateway}`
    : /^mf_(purchase|redemption|switch)_plan$/.exec(object)?.[1]?.concat(` plan ${gateway}`)

describe('plans and skip instructions, through the client and the clock (domain §4, §6)', () => {
  it.each(kinds.flatMap((kind) => gateways.map((gateway) => ({ kind, gateway }))))(
    '$kind plans on $gateway take no edge that their machine does not have, one edge after the other, and read as it ended',
    async ({ kind, gateway }) => {
      for (let seed = 1; seed <= 30; seed += 1) {
        const { steps, states } = await planWalk({ kind, gateway, seed, length: 140 })
        const last = new Map<string, string>()
        for (const step of steps) {
          const lane = laneOf(step, gateway)
          if (lane === undefined) continue
          const edge = edgeName(step)
          expect(edgesOf.get(lane)?.has(edge), `seed ${seed}: ${lane} ${edge}`).toBe(true)
          if (last.has(step.id)) expect(step.from, `seed ${seed}: ${step.id}`).toBe(last.get(step.id))
          last.set(step.id, step.to)
          taken.get(lane)?.add(edge)
        }
        for (const [id, state] of states) if (last.has(id)) expect(state, `seed ${seed}: ${id}`).toBe(last.get(id))
      }
    },
  )

  it('takes every edge of every machine but those that nothing on the platform can cause: plan-edges.txt lists both', async () => {
    const untaken = lanes.flatMap(({ name, edges }) =>
      [...edges].filter((edge) => taken.get(name)?.has(edge) !== true).map((edge) => `${name}: ${edge}`),
    )
    const lines = lanes.flatMap(({ name, edges }) => [
      `${name} (${taken.get(name)?.size} of ${edges.size})`,
      ...[...edges].sort().map((edge) => {
        const reason = unreachablePlanEdges(name, edge)
        return `  ${edge.padEnd(50)} ${taken.get(name)?.has(edge) === true ? 'taken' : `never: ${reason ?? 'NO REASON'}`}`
      }),
      '',
    ])
    await expect(lines.join('\n')).toMatchFileSnapshot('../../plan-edges.txt')
    const listed = lanes.flatMap(({ name, edges }) =>
      [...edges].filter((edge) => unreachablePlanEdges(name, edge) !== undefined).map((edge) => `${name}: ${edge}`),
    )
    expect(untaken.sort()).toEqual(listed.sort())
  })
})
