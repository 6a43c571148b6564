import type { Arena } from './arena.js'
import { untilProgress } from './progress.js'
import { between } from './random.js'
import type { Workers } from './workers.js'

/** How long and how hard. */
export interface SoakSettings {
  readonly minutes: number
  readonly workers: number
  readonly random: () => number
  readonly say: (line: string) => void
}

/** Faults that the platform's answers meet, over and over, each with a probability: what is ambiguous first of all. */
const faults = [
  { fault: 'reset-after-body' },
  { fault: 'closed-without-answer', operation: 'purchases.create' },
  { fault: 'server-error', operation: 'purchases.create' },
  { fault: 'server-error', operation: 'purchases.create', when: 'before-commit' },
  { fault: 'truncated-length', operation: 'purchases.update' },
  { fault: 'bad-gateway', operation: 'payments.createNach' },
  { fault: 'reset-after-body', operation: 'payments.createNach' },
  { fault: 'gateway-timeout', operation: 'purchases.create' },
  { fault: 'unavailable' },
  { fault: 'rate-limited' },
  { fault: 'unauthorized-in-flight' },
  { fault: 'empty-body', operation: 'purchases.create' },
  { fault: 'connection-refused', delay: 300 },
] as const

/**
 * Lets months pass while workers are killed anywhere, the platform's answers fail and the database is restarted; then heals everything and
 * waits until nothing is under way.
 */
export async function runSoak({ sandbox, database, postgres }: Arena, workers: Workers, settings: SoakSettings): Promise<void> {
  const { minutes, random, say } = settings
  const began = performance.now()
  let hasFailed = false
  const isOver = () => hasFailed || performance.now() - began > minutes * 60_000
  const failed = (error: unknown): never => {
    hasFailed = true
    throw error
  }
  workers.keep(settings.workers)
  let restarts = 0
  const loops = [
    repeat(
      isOver,
      () => between(random, 2_000, 9_000),
      () => Promise.resolve(workers.killOne(random)),
    ),
    repeat(
      isOver,
      () => between(random, 500, 2_000),
      async () => {
        const fault = faults[between(random, 0, faults.length - 1)]
        await sandbox.inject({ ...fault, times: between(random, 1, 20) })
      },
    ),
    repeat(
      isOver,
      () => 60_000,
      async () => {
        await postgres.restart((restarts += 1) % 2 === 0 ? 'crash' : 'fast')
      },
    ),
    repeat(
      isOver,
      () => 2_500,
      () => sandbox.advance({ hours: 12 }),
    ),
    repeat(
      isOver,
      () => 30_000,
      async () => say(`${Math.round((performance.now() - began) / 1000)} s, ${await sandbox.now()} in the sandbox`),
    ),
  ]
  // One that fails ends the others before it is told: none may go on in what is being closed.
  const ended = await Promise.allSettled(loops.map((loop) => loop.catch((error: unknown) => failed(error))))
  for (const loop of ended) if (loop.status === 'rejected') throw loop.reason
  await sandbox.heal()
  say('The storm is over; two weeks pass ...')
  await new Promise((resolve) => setTimeout(resolve, 15_000))
  await untilProgress(database, 'Sending what is due', ({ generated, sent }) => sent >= generated, 600_000)
  // Less than a month may pass on the way, or the next installments fall due.
  await untilQuiet(sandbox, database)
}

async function untilQuiet(sandbox: Arena['sandbox'], database: Arena['database']): Promise<void> {
  for (let day = 0; day < 40; day += 1) {
    await sandbox.advance({ days: 1 })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const isQuiet = await untilProgress(database, 'The end of all installments', ({ generated, over }) => over >= generated, 12_000).then(
      () => true,
      () => false,
    )
    if (isQuiet && day >= 14) return
  }
  throw new Error('Some installments are still under way a month after the storm.')
}

async function repeat(isOver: () => boolean, pause: () => number, work: () => Promise<void>): Promise<void> {
  for (;;) {
    const until = performance.now() + pause()
    while (performance.now() < until) {
      if (isOver()) return
      await new Promise((resolve) => setTimeout(resolve, Math.min(250, pause())))
    }
    await work()
  }
}
