import { isCodedError } from '@foliokit/errors'
import type { Inbox } from '@foliokit/client/webhooks'
import { advanceBatch } from './advance.js'
import { checkMandates } from './check-mandates.js'
import { generateDue } from './generate-due.js'
import { releaseLeases, renewLeases } from './lease.js'
import type { Queue } from './queue.js'
import { raiseWarnings } from './raise-warnings.js'
import type { RunnerSettings } from './settings.js'

/** A worker that does jobs until it is stopped. */
export interface Worker {
  /** Takes no more jobs, lets those under way end, and gives up its leases. */
  stop(): Promise<void>
}

/** Starts a worker. Any number may share a server; each does what nobody else holds. */
export async function startWorker(settings: RunnerSettings, queue: Queue, inbox: Inbox | undefined): Promise<Worker> {
  const { clock, lease, log, pollEvery } = settings
  let isStopping = false

  async function generate() {
    for (let count = await generateDue(settings); count > 0 && !isStopping; count = await generateDue(settings)) await queue.wake('advance')
  }
  async function advance() {
    for (let count = await advanceBatch(settings); count > 0 && !isStopping; count = await advanceBatch(settings)) {
      // Whoever is idle helps with what is left.
      if (count === settings.batch) await queue.wake('advance')
    }
    if (!isStopping) await queue.wake('advance', { inSeconds: Math.max(1, Math.ceil(pollEvery / 1000)) })
  }

  let cancelRenewal = () => undefined as void
  function renewLater() {
    cancelRenewal = clock.after(lease / 3, () => {
      renewLeases(settings)
        .catch((error: unknown) => log({ job: 'leases', code: isCodedError(error) ? error.code : 'APP_RENEWAL_FAILED' }))
        .finally(() => isStopping || renewLater())
    })
  }

  renewLater()
  await queue.work('generate', generate)
  await queue.work('advance', advance)
  await queue.work('inbox', async () => void (await inbox?.drain()))
  await queue.work('mandates', async () => void (await checkMandates(settings, { olderThan: oneHour })))
  await queue.work('warnings', async () => void (await raiseWarnings(settings)))
  for (const job of ['generate', 'advance', 'inbox', 'mandates', 'warnings'] as const) await queue.wake(job)

  return {
    async stop() {
      isStopping = true
      cancelRenewal()
      await queue.stop()
      await releaseLeases(settings)
    },
  }
}

const oneHour = 3_600_000
