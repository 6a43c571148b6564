import { join } from 'node:path'
import { startProcess, type AppProcess } from '../processes.js'
import type { FailpointName } from '../runner/failpoints.js'

/** A worker that is to kill itself, as `kill -9` does, at the nth passage of a place. */
export interface Kill {
  readonly at: FailpointName
  readonly count: number
}

/** Worker processes that are killed and started again. */
export interface Workers {
  /** Runs one worker that dies at a place, and resolves when it is dead. */
  dieAt(kill: Kill): Promise<void>
  /** Runs workers, each anew when it has ended, until `stop`. */
  keep(count: number): void
  /** Kills one of those that are kept, with -9, whatever it is doing. */
  killOne(random: () => number): void
  /** Ends those that are kept in good order. Returns the exit codes. */
  stop(): Promise<readonly (number | null)[]>
  /** How often each place was died at; `anywhere` counts the kills from outside, `by itself` workers that ended without being told. */
  readonly deaths: ReadonlyMap<string, number>
}

/** Prepares workers of a built file. */
export function createWorkers(file: string, environment: Readonly<Record<string, string>>, folder: string): Workers {
  const deaths = new Map<string, number>()
  const count = (place: string) => deaths.set(place, (deaths.get(place) ?? 0) + 1)
  const start = (extra: Readonly<Record<string, string>> = {}) =>
    startProcess(file, { environment: { ...environment, ...extra }, log: join(folder, 'workers.log'), tied: true })
  const kept = new Set<AppProcess>()
  const killed = new WeakSet<AppProcess>()
  let isStopping = false

  const keepOne = async (): Promise<void> => {
    while (!isStopping) {
      const worker = start()
      kept.add(worker)
      await worker.ended
      if (isStopping) return
      kept.delete(worker)
      count(killed.has(worker) ? 'anywhere' : 'by itself')
      // One that cannot reach the database as it starts ends; whoever runs it starts it again.
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  return {
    deaths,
    async dieAt({ at, count: passage }) {
      for (;;) {
        const { signal } = await start({ FOLIOKIT_KILL_AT: `${at}:${passage}` }).ended
        if (signal === 'SIGKILL') return void count(at)
        count('by itself')
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    },
    keep(wanted) {
      for (let worker = 0; worker < wanted; worker += 1) void keepOne()
    },
    killOne(random) {
      const all = [...kept]
      const victim = all[Math.floor(random() * all.length)]
      if (victim === undefined) return
      killed.add(victim)
      victim.kill('SIGKILL')
    },
    async stop() {
      isStopping = true
      for (const worker of kept) worker.kill('SIGTERM')
      return Promise.all([...kept].map(async ({ ended }) => (await ended).code))
    },
  }
}
