import { pick, randomFrom } from '@foliokit/lifecycle/testing'
import { describe, expect, it } from 'vitest'
import { lanes } from './lanes.js'

const seedsOf = (lane: string) => (lane.includes('plan') ? 6 : lane.startsWith('purchase') ? 20 : 10)

describe('model against sandbox through the client (reliability §8, S4)', () => {
  it.each(lanes)('$name: whatever is tried is taken or refused alike', async ({ name, edges, variants }) => {
    const taken = new Set<string>()
    for (const { place } of variants) {
      for (let seed = 1; seed <= seedsOf(name); seed += 1) {
        const random = randomFrom(seed * 1_000)
        const walker = await place({ seed })
        for (let step = 0; step < 40 && !walker.isFinal(); step += 1) {
          if (random() < 0.08) await walker.drift(Math.ceil(random() * 12))
          else await walker.attempt(pick(walker.names, random) ?? 'nothing')
        }
        for (const edge of walker.taken()) taken.add(edge)
      }
    }
    // The tries do lead somewhere; that every edge is taken is shown by edges.test.ts.
    expect([...taken].filter((edge) => !edges.has(edge))).toEqual([])
    expect(taken.size).toBeGreaterThan(edges.size / 2)
  })
})
