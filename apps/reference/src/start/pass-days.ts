import type { OwnSandbox } from './own-sandbox.js'
import type { RunningApp } from './start-app.js'

/** Lets days pass, and does something after each of them. */
export type PassDays = (days: number, afterEach?: () => Promise<void>) => Promise<void>

/** Lets days of a sandbox pass, one after the other: each is over when what fell due in it is placed. Days asked for meanwhile follow. */
export function passDays(
  app: Pick<RunningApp, 'database' | 'queue' | 'today'>,
  { process }: Pick<OwnSandbox, 'process'>,
  isStopping: () => boolean,
): PassDays {
  let before: Promise<void> = Promise.resolve()
  const pass = async (days: number, afterEach?: () => Promise<void>) => {
    for (let day = 0; day < days && !isStopping(); day += 1) {
      await process.advance({ days: 1 })
      await Promise.all([app.queue.wake('generate'), app.queue.wake('advance')])
      await settled(app)
      await afterEach?.()
    }
  }
  return (days, afterEach) => {
    const passed = before.then(() => pass(days, afterEach))
    before = passed.catch(() => undefined)
    return passed
  }
}

/** Waits, for some seconds at most, until what fell due is placed: otherwise a day would be over before its work is done. */
async function settled({ database, today }: Pick<RunningApp, 'database' | 'today'>): Promise<void> {
  const day = await today()
  for (let look = 0; look < 50; look += 1) {
    const [row] = await database.query<{ readonly open: boolean }>(
      `select exists (select from plans where state = 'active' and next_on <= $1::date)
           or exists (select from installments where state in ('due', 'ordered', 'consented')) as open`,
      [day],
    )
    if (row?.open !== true) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
