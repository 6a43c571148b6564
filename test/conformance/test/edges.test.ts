import { rupees } from '@foliokit/money'
import { edgeName } from '@foliokit/lifecycle/testing'
import type { SandboxStep } from '@foliokit/sandbox'
import { describe, expect, it } from 'vitest'
import { lanes } from './lanes.js'
import { randomWalk } from './random-walk.js'
import { account, email, equityIsin, folio, liquidIsin, setUp } from './set-up.js'
import { onNoGateway, unreachable } from './unreachable.js'

/** What the sandbox did in this file, by lane. */
const taken = new Map<string, Set<string>>(lanes.map(({ name }) => [name, new Set()]))

const note = (lane: string, step: SandboxStep) => {
  const set = taken.get(lane) ?? new Set<string>()
  taken.set(lane, set.add(edgeName(step)))
}

/** The platform's word for what a lane moves. */
const objectOf = (lane: string) => lane.replace(/^(purchase|redemption|switch)/, 'mf_$1').split(' ')[0]

describe.each(lanes)('$name', ({ name: lane, variants }) => {
  const object = objectOf(lane)

  it.each(variants)('$name: follows every way through its machine, and is in the state that xstate is in', async ({ routes, place }) => {
    const ways = await routes()
    expect(ways.length).toBeGreaterThan(0)
    for (const way of ways) {
      const walker = await place({ onStep: (step) => step.object === object && note(lane, step) })
      for (const { move, state } of way) {
        expect(await walker.attempt(move), `${move} of ${way.map((each) => each.move).join(' > ')}`).toBeDefined()
        expect(walker.state()).toBe(state)
      }
    }
  })
})

describe('an installment that a skip instruction takes out', () => {
  const plan = {
    mf_investment_account: account,
    folio_number: folio,
    frequency: 'monthly',
    amount: rupees('1000'),
    installment_day: 15,
    number_of_installments: 12,
    systematic: true,
    consent: { email },
  }
  const skip = { from: '2024-02-01', to: '2024-02-29' }
  const listen = { onStep: (step: SandboxStep) => step.event === 'skipped' && note(`${step.object.slice(3)} v2 rta`, step) }

  it('of a redemption plan or of a switch plan, is cancelled', async () => {
    const { sandbox, client } = setUp(listen)
    const swp = await client.redemptionPlans.create({ ...plan, scheme: equityIsin })
    const stp = await client.switchPlans.create({ ...plan, switch_out_scheme: equityIsin, switch_in_scheme: liquidIsin })
    await client.redemptionPlans.createSkip(swp.id, skip)
    await client.switchPlans.createSkip(stp.id, skip)
    sandbox.advanceTo('2024-02-20T10:00:00+05:30')
    for (const list of [client.redemptions.list({ plan: swp.id }), client.switches.list({ plan: stp.id })])
      expect((await list).data.map(({ state, scheduled_on }) => [scheduled_on, state])).toEqual([
        ['2024-02-15', 'cancelled'],
        ['2024-01-15', 'successful'],
      ])
  })
})

describe('random calls and moves of the clock', () => {
  const grounds = (['rta', 'ondc', 'bse'] as const).flatMap((gateway) =>
    (['automatic', 'simulated'] as const).flatMap((processing) =>
      (['v2', 'v1'] as const)
        .filter((generation) => generation === 'v2' || gateway !== 'ondc')
        .map((generation) => ({ gateway, processing, generation })),
    ),
  )
  it.each(grounds)('on $gateway, $processing, orders of $generation: take no edge that the machines do not have', async (ground) => {
    const edges = new Map(lanes.map((lane) => [lane.name, lane.edges]))
    for (let seed = 1; seed <= 12; seed += 1) {
      for (const step of await randomWalk({ ...ground, seed, steps: 200 })) {
        note(step.lane, step)
        expect(edges.get(step.lane)?.has(edgeName(step)), `seed ${seed}: ${step.lane} ${edgeName(step)}`).toBe(true)
      }
    }
  })
})

it('takes every edge that is listed, and no other: edges.txt lists both', async () => {
  const lines = lanes.flatMap(({ name, edges }) => {
    const met = taken.get(name) ?? new Set<string>()
    const all = [...new Set([...edges, ...met])].sort()
    const said = (edge: string) =>
      !edges.has(edge) ? 'NOT AN EDGE OF THE MACHINE' : met.has(edge) ? 'taken' : `never: ${unreachable[`${name}: ${edge}`] ?? 'NO REASON'}`
    return [`${name} (${met.size} of ${edges.size})`, ...all.map((edge) => `  ${edge.padEnd(42)} ${said(edge)}`), '']
  })
  await expect(lines.join('\n')).toMatchFileSnapshot('../edges.txt')
})

it('takes every edge of every lifecycle but those that nothing on the platform can cause, and takes no other', () => {
  const listed = (edgesOf: (lane: (typeof lanes)[number]) => Iterable<string>) =>
    Object.fromEntries(lanes.map((lane) => [lane.name, [...edgesOf(lane)].sort()]))
  expect([...taken.keys()].sort()).toEqual(lanes.map(({ name }) => name).sort())
  expect(listed(({ name }) => taken.get(name) ?? [])).toEqual(
    listed(({ name, edges }) => [...edges].filter((edge) => unreachable[`${name}: ${edge}`] === undefined)),
  )
})

it('takes every edge that a machine has on one gateway or another, but those that are for gateways of your own', () => {
  const machines = new Map(lanes.map(({ name, declared }) => [name.split(' ')[0] ?? '', declared]))
  const untaken = [...machines].flatMap(([machine, declared]) => {
    const met = new Set([...taken].flatMap(([name, set]) => (name.startsWith(`${machine} `) ? [...set] : [])))
    return [...new Set(declared)].filter((edge) => !met.has(edge)).map((edge) => `${machine}: ${edge}`)
  })
  expect(untaken.sort()).toEqual(Object.keys(onNoGateway).sort())
})
