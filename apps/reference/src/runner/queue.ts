import PgBoss from 'pg-boss'
import { databaseError } from '../storage/database-error.js'
import type { Database } from '../storage/database.js'

/** The jobs that a worker is woken for. The rows of the domain say what there is to do; a job says only that it is time to look. */
export const jobs = ['generate', 'advance', 'inbox', 'mandates', 'warnings', 'upkeep'] as const
export type JobName = (typeof jobs)[number]

/** How often each job is due without anybody asking. */
const schedules: Readonly<Record<JobName, string>> = {
  generate: '*/5 * * * *',
  advance: '* * * * *',
  inbox: '* * * * *',
  mandates: '15 * * * *',
  warnings: '30 * * * *',
  upkeep: '45 2 * * *',
}

/** Wakes workers: now, and by schedule. */
export interface Queue {
  /** Asks for a job. Asking again before it has begun is one job. */
  wake(job: JobName): Promise<void>
  /** Does jobs of a name as they come, one at a time. What fails is tried again, later and later. */
  work(job: JobName, work: () => Promise<void>): Promise<void>
  /** Stops taking jobs and waits for those under way. */
  stop(): Promise<void>
}

/** Opens the queue in the database that the domain lives in: pg-boss, in a schema of its own. */
export async function openQueue(database: Database, settings: { readonly onError: (code: string) => void }): Promise<Queue> {
  const boss = new PgBoss({
    db: {
      async executeSql(text: string, values: readonly unknown[] | undefined) {
        const hasValues = values !== undefined && values.length > 0
        return { rows: [...(hasValues ? await database.query(text, values) : await database.script(text))] }
      },
    },
  })
  boss.on('error', (error) => settings.onError(databaseError(error).code))
  try {
    await boss.start()
    for (const job of jobs) {
      await boss.createQueue(job, { name: job, policy: 'short', retryLimit: 5, retryDelay: 1, retryBackoff: true, expireInSeconds: 900 })
      await boss.schedule(job, schedules[job], {}, { tz: 'Asia/Kolkata' })
    }
  } catch (error) {
    // It would go on looking for jobs that nobody does, and keep the process running.
    await boss.stop({ graceful: false }).catch(() => undefined)
    throw error
  }
  return {
    wake: async (job) => void (await boss.send(job, {})),
    work: async (job, work) => void (await boss.work(job, { batchSize: 1, pollingIntervalSeconds: 0.5 }, () => work())),
    stop: () => boss.stop({ graceful: true, wait: true, timeout: 30_000 }),
  }
}
