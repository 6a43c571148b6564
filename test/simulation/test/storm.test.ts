import { describe, expect, it } from 'vitest'
import { stormRows } from '../src/rows/storm-rows.js'
import { runBatch } from '../src/storm/run-batch.js'
import { isClean, runStorm } from '../src/storm/storm.js'

const seed = Number(process.env['SIMULATION_SEED'] ?? 1)

describe('ten thousand jobs in the storm', () => {
  it('end in one order each, whatever is lost and whoever is killed', async () => {
    const storm = await runStorm({ jobs: 10_000, seed })
    expect(storm.failedSeeds, `run again with SIMULATION_SEED=${storm.failedSeeds[0]}`).toEqual([])
    expect(storm.findings).toEqual({ repeats: 0, duplicates: 0, untrue: 0, wrongAdoptions: 0 })
    expect(stormRows(storm).every(({ holds }) => holds)).toBe(true)
    // A storm worth the name: answers were lost, processes killed, and some jobs left open when it ended.
    expect(storm.inTheStorm.adopted).toBeGreaterThan(1000)
    expect(storm.inTheStorm.unknown).toBeGreaterThan(100)
    expect(storm.kills).toBeGreaterThan(50)
  }, 180_000)
})

describe('a client that is wrong is caught', () => {
  it.each([
    ['blind retry', 'repeats'],
    ['look-up, then a new reference', 'repeats'],
    ['reference in memory', 'duplicates'],
  ] as const)(
    '%s',
    async (placer, finding) => {
      const batch = await runBatch({ seed, jobs: 400, placer })
      expect(isClean(batch)).toBe(false)
      expect(batch.findings.duplicates).toBeGreaterThan(0)
      expect(batch.findings[finding]).toBeGreaterThan(0)
    },
    60_000,
  )
})

describe('one seed', () => {
  it('gives one run, byte for byte on the wire (S2)', async () => {
    const [one, same, other] = [
      await runBatch({ seed, jobs: 150 }),
      await runBatch({ seed, jobs: 150 }),
      await runBatch({ seed: seed + 1, jobs: 150 }),
    ]
    expect(same).toEqual(one)
    expect(other.digest).not.toBe(one.digest)
  })
})
