import { runBatch, type BatchResult } from './run-batch.js'
import type { PlacerName } from './placers.js'

/** How much weather there is: batches of jobs, each with a seed of its own. */
export interface StormOptions {
  readonly jobs: number
  readonly seed: number
  readonly placer?: PlacerName | undefined
  readonly onProgress?: ((jobsDone: number) => void) | undefined
}

/** The batches of a storm, added up. */
export interface StormResult extends Omit<BatchResult, 'seed' | 'digest'> {
  readonly batches: number
  /** The seeds of the batches in which something was wrong. */
  readonly failedSeeds: readonly number[]
}

/** A batch small enough for a sandbox of its own to answer lists quickly. */
export const batchSize = 1000

/** Runs batch after batch and adds up what came of them. */
export async function runStorm({ jobs, seed, placer, onProgress }: StormOptions): Promise<StormResult> {
  let total = nothing
  for (let done = 0; done < jobs; done += batchSize) {
    const batch = await runBatch({ seed: seed + done / batchSize, jobs: Math.min(batchSize, jobs - done), placer })
    total = added(total, { ...batch, batches: 1, failedSeeds: isClean(batch) ? [] : [batch.seed] })
    onProgress?.(Math.min(jobs, done + batchSize))
  }
  return total
}

/** Adds the results of two storms. */
export function added(one: StormResult, other: StormResult): StormResult {
  return {
    batches: one.batches + other.batches,
    jobs: one.jobs + other.jobs,
    inTheStorm: summed(one.inTheStorm, other.inTheStorm),
    afterIt: summed(one.afterIt, other.afterIt),
    findings: summed(one.findings, other.findings),
    lateEnds: one.lateEnds + other.lateEnds,
    kills: one.kills + other.kills,
    requests: one.requests + other.requests,
    failedSeeds: [...one.failedSeeds, ...other.failedSeeds],
  }
}

const noOutcomes = { created: 0, adopted: 0, rejected: 0, unknown: 0, none: 0 }

/** A storm without jobs. */
export const nothing: StormResult = {
  batches: 0,
  jobs: 0,
  inTheStorm: noOutcomes,
  afterIt: noOutcomes,
  findings: { repeats: 0, duplicates: 0, untrue: 0, wrongAdoptions: 0 },
  lateEnds: 0,
  kills: 0,
  requests: 0,
  failedSeeds: [],
}

/** Tells whether nothing is wrong with a batch. */
export function isClean({ findings, lateEnds }: Pick<BatchResult, 'findings' | 'lateEnds'>): boolean {
  return lateEnds === 0 && Object.values(findings).every((count: number) => count === 0)
}

function summed<Counts extends { readonly [Name in keyof Counts]: number }>(one: Counts, other: Counts): Counts {
  const names = Object.keys(one) as (keyof Counts)[]
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as unknown as Counts
}
