import { memoryIntents } from '@foliokit/client'
import { createSandbox, sampleFundSchemes, sampleNavs } from '@foliokit/sandbox'
import { check, createPlatformBook, type Findings } from './checker.js'
import { createJobs, createTenant } from './jobs.js'
import { createLoop } from './loop.js'
import { placers, type Placed, type PlacerName } from './placers.js'
import { startProcess, type AppProcess } from './process.js'
import { randomOf } from './random.js'
import { harshWeather } from './weather.js'
import { createWireLog } from './wire.js'

/** One run: some jobs, one seed. */
export interface BatchOptions {
  readonly seed: number
  readonly jobs: number
  readonly placer?: PlacerName | undefined
}

/** What came of it. */
export interface BatchResult {
  readonly seed: number
  readonly jobs: number
  /** How the jobs stood when the faults stopped, and at the end. */
  readonly inTheStorm: Readonly<Record<Placed['outcome'] | 'none', number>>
  readonly afterIt: Readonly<Record<Placed['outcome'] | 'none', number>>
  readonly findings: Findings
  /** C5: calls that outlived their deadline by more than 250 ms. */
  readonly lateEnds: number
  readonly kills: number
  readonly requests: number
  /** A sum over everything that was on the wire, in its order. */
  readonly digest: number
}

const start = Date.parse('2024-01-12T10:30:00+05:30')
const processes = 4
const underWay = 150
const resendAfter = 60_000
const patience = 180_000

/**
 * Runs jobs through the storm, then through fair weather. One seed decides the faults, the waits and the kills.
 *
 * The storm: every kind of ambiguous fault, and processes killed and started again. Then the faults stop, and each job that has no end yet
 * is asked about once more.
 */
export async function runBatch({ seed, jobs: count, placer: name = 'safe' }: BatchOptions): Promise<BatchResult> {
  const random = randomOf(seed)
  const book = createPlatformBook()
  const log = createWireLog()
  const loop = createLoop(start, (now) => sandbox.advanceTo(now))
  const sandbox = createSandbox({
    clock: start,
    seed,
    load: { tenants: [createTenant(count)], fundSchemes: sampleFundSchemes, navs: sampleNavs },
    deliver: book.hear,
    faults: harshWeather,
    after: loop.after,
  })
  const intents = memoryIntents()
  const jobs = createJobs(count)
  const outcomes = new Map<string, Placed>()
  let references = 0
  let kills = 0
  let lateEnds = 0

  const startOne = () => startProcess({ loop, fetch: sandbox.fetch, intents, random, log })
  const placing = (process: AppProcess) => placers[name](process, { newReference: () => `ref-${seed}-${(references += 1)}`, random })

  /** Works through a queue with some jobs under way at a time. A killed process leaves its jobs to the next one. */
  async function work(queue: string[], isStormy: boolean): Promise<void> {
    const byKey = new Map(jobs.map((job) => [job.key, job]))
    let process = startOne()
    let place = placing(process)
    const open = new Set<string>()
    let finished = () => undefined as void
    const end = new Promise<void>((resolve) => (finished = resolve))

    function fill() {
      while (open.size < underWay / processes && queue.length > 0) begin(queue.shift() as string)
      if (open.size === 0 && queue.length === 0) finished()
    }
    function begin(key: string) {
      open.add(key)
      const began = loop.now()
      const settle = (placed: Placed | undefined) => {
        // A job is an order, a consent and a payment, each with its own patience.
        if (loop.now() > began + 3 * patience + 250) lateEnds += 1
        if (placed !== undefined) outcomes.set(key, placed)
        open.delete(key)
        fill()
      }
      place(byKey.get(key) as (typeof jobs)[number]).then(settle, () => settle({ outcome: 'unknown' }))
    }
    function killLater() {
      loop.after(5_000 + random() * 120_000, () => {
        if (open.size === 0 && queue.length === 0) return
        process.kill()
        kills += 1
        const left = [...open]
        open.clear()
        loop.after(2_000, () => {
          process = startOne()
          place = placing(process)
          queue.unshift(...left)
          fill()
          killLater()
        })
      })
    }
    fill()
    if (isStormy) killLater()
    return end
  }

  const shares = Array.from({ length: processes }, (_, share) =>
    jobs.filter((__, index) => index % processes === share).map(({ key }) => key),
  )
  await loop.run(Promise.all(shares.map((share) => work([...share], true))))
  const inTheStorm = tally(jobs, outcomes)
  const untrueInTheStorm = check(jobs, outcomes, book, log.creates, { isOver: false, resendAfter }).untrue

  sandbox.faults.clear()
  const isOpen = (key: string) => {
    const placed = outcomes.get(key)
    return placed === undefined || placed.outcome === 'unknown' || placed.payment === 'unknown'
  }
  // Late commits of the storm have had their time when the link has healed.
  await loop.run(new Promise<void>((resolve) => void loop.after(120_000, resolve)))
  await loop.run(work(jobs.map(({ key }) => key).filter(isOpen), false))
  const after = check(jobs, outcomes, book, log.creates, { isOver: true, resendAfter })
  return {
    seed,
    jobs: count,
    inTheStorm,
    afterIt: tally(jobs, outcomes),
    findings: { ...after, untrue: after.untrue + untrueInTheStorm },
    lateEnds,
    kills,
    requests: log.requests,
    digest: log.digest,
  }
}

function tally(jobs: readonly { readonly key: string }[], outcomes: ReadonlyMap<string, Placed>): BatchResult['afterIt'] {
  const counts = { created: 0, adopted: 0, rejected: 0, unknown: 0, none: 0 }
  for (const { key } of jobs) counts[outcomes.get(key)?.outcome ?? 'none'] += 1
  return counts
}
