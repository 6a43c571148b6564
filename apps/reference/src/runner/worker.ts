import { isCodedError } from '@foliokit/errors'
import type { Inbox } from '@foliokit/client/webhooks'
import { keepUp } from '../storage/keep-up.js'
import { advanceBatch } from './advance.js'
import { checkMandates } from './check-mandates.js'
import { generateDue } from './generate-due.js'
import { releaseLeases } from './lease.js'
import { jobs, type JobName, type Queue } from './queue.js'
import { raiseWarnings } from './raise-warnings.js'
import type { RunnerSettings } from './settings.js'

/** A worker that does jobs until it is stopped. */
export interface Worker {
  /** Takes no more jobs, lets those under way end, and gives up its leases. */
  stop(): Promise<void>
}

/** What a worker works with besides its settings. */
export interface WorkerParts {
  readonly queue: Queue
  /** Where the platform's events are kept, when there is such a place. */
  readonly inbox?: Inbox | undefined
  /** Brings the clock to the platform's time before a job that asks what day it is. */
  readonly settleClock?: (() => Promise<void>) | undefined
}

/** Starts a worker. Any number may share a server; each does what nobody else holds. */
export async function startWorker(settings: RunnerSettings, { queue, inbox, settleClock }: WorkerParts): Promise<Worker> {
  const { batch, clock, database, log, pollEvery } = settings
  let isStopping = false

  async function generate() {
    await settleClock?.()
    for (let count = await generateDue(settings); count > 0 && !isStopping; count = await generateDue(settings)) await queue.wake('advance')
  }
  async function advance() {
    await settleClock?.()
    for (let count = await claimed(); count > 0 && !isStopping; count = await claimed()) {
      // Whoever is idle helps with what is left.
      if (count === batch) await queue.wake('advance')
    }
  }
  const claimed = () => advanceBatch(settings, () => isStopping)

  // A job that waits for its time would stand in the way of one that is wanted now: the queue keeps one of a name. So workers wake themselves.
  let cancelPoll = () => undefined as void
  function pollLater() {
    cancelPoll = clock.after(pollEvery, () => {
      Promise.all([queue.wake('generate'), queue.wake('advance')])
        .catch((error: unknown) => log({ job: 'queue', code: isCodedError(error) ? error.code : 'APP_QUEUE_FAILED' }))
        .finally(() => isStopping || pollLater())
    })
  }

  async function mandates() {
    while ((await checkMandates(settings, { olderThan: sixHours })) === batch && !isStopping);
  }

  const works: Readonly<Record<JobName, () => Promise<unknown>>> = {
    generate,
    advance,
    inbox: async () => inbox?.drain(),
    mandates,
    warnings: () => raiseWarnings(settings),
    upkeep: () => keepUp(database),
  }
  for (const job of jobs) await queue.work(job, oneAtATime(works[job]))
  for (const job of jobs) await queue.wake(job)
  pollLater()

  return {
    async stop() {
      isStopping = true
      cancelPoll()
      await queue.stop()
      await releaseLeases(settings)
    },
  }
}

const sixHours = 6 * 3_600_000

/** A job that takes longer than the queue waits is given out again while it runs: whoever gets it waits for the one that is under way. */
function oneAtATime(work: () => Promise<unknown>): () => Promise<void> {
  let underWay: Promise<void> | undefined
  return () =>
    (underWay ??= work().then(
      () => void (underWay = undefined),
      (error: unknown) => {
        underWay = undefined
        throw error
      },
    ))
}
