import { failpoints, type FailpointName } from '../runner/failpoints.js'
import type { Arena } from './arena.js'
import { untilProgress } from './progress.js'
import { between, shuffled } from './random.js'
import type { Kill, Workers } from './workers.js'

/** How hard a run is. */
export interface KillsSettings {
  readonly plans: number
  readonly workers: number
  /** How often a worker dies at each place. */
  readonly rounds: number
  /** The largest number of passages before one dies. */
  readonly passages: number
  /** How many are killed at no particular place besides. */
  readonly kills: number
  readonly random: () => number
  readonly say: (line: string) => void
}

/**
 * Lets all installments of a day be placed while workers die at every place and the database server is restarted twice, once in good order
 * and once in a crash; then lets two weeks pass, until nothing is under way.
 */
export async function runKills({ postgres, sandbox, database }: Arena, workers: Workers, settings: KillsSettings): Promise<void> {
  const { plans, rounds, passages, random, say } = settings
  const armed = failpoints.flatMap((at) =>
    Array.from({ length: rounds }, (): Kill => ({ at, count: between(random, 1, most(at, passages)) })),
  )
  const isGeneration = ({ at }: Kill) => at.startsWith('generated')
  for (const kill of armed.filter(isGeneration)) await workers.dieAt({ ...kill, count: 1 })

  const queue = shuffled(
    random,
    armed.filter((kill) => !isGeneration(kill)),
  )
  say(`${armed.length} kills at ${failpoints.length} places, ${settings.kills} more anywhere, two restarts of the server ...`)
  const restarts = (async () => {
    for (const [share, how] of [
      [0.1, 'fast'],
      [0.4, 'crash'],
    ] as const) {
      await untilProgress(database, 'Placing orders', ({ placed }) => placed >= plans * share, 600_000)
      await postgres.restart(how)
    }
  })()
  const lane = async () => {
    for (let kill = queue.shift(); kill !== undefined; kill = queue.shift()) await workers.dieAt(kill)
  }
  await Promise.all(Array.from({ length: settings.workers }, lane))
  workers.keep(settings.workers)
  const kills = (async () => {
    for (let kill = 0; kill < settings.kills; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, between(random, 500, 3_000)))
      workers.killOne(random)
    }
  })()
  await Promise.all([restarts, kills])
  await untilProgress(database, 'Placing orders', ({ generated, sent }) => generated >= plans && sent >= generated, 900_000)
  say('Every order is placed and its debit sent; two weeks pass ...')
  for (let day = 0; day < 14; day += 1) await sandbox.advance({ days: 1 })
  await untilProgress(database, 'The end of all installments', ({ generated, over }) => over >= generated, 600_000)
}

/** A worker claims batches, and one may hold all that there is: it dies at the first, so that it cannot wait for a second that never comes. */
function most(at: FailpointName, passages: number): number {
  return at === 'claimed' ? 1 : passages
}
