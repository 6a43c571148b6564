import type { Database } from '../storage/database.js'

/** How far the installments have come. */
export interface Progress {
  readonly generated: number
  /** Those past their order. */
  readonly placed: number
  /** Those that nothing but the platform's answer is waited for. */
  readonly sent: number
  readonly over: number
}

/** Counts them; `undefined` while the database does not answer. */
async function progressOf(database: Database): Promise<Progress | undefined> {
  try {
    const [row] = await database.query<Progress>(
      `select count(*)::int as generated, (count(*) filter (where state <> 'due'))::int as placed,
              (count(*) filter (where state not in ('due', 'ordered', 'consented')))::int as sent,
              (count(*) filter (where state in ('successful', 'failed', 'rejected')))::int as over from installments`,
    )
    return row
  } catch {
    return undefined
  }
}

/** Waits until the progress is as wanted. Throws when that takes longer than a time in milliseconds. */
export async function untilProgress(
  database: Database,
  what: string,
  wanted: (progress: Progress) => boolean,
  limit: number,
): Promise<Progress> {
  const until = performance.now() + limit
  for (;;) {
    const progress = await progressOf(database)
    if (progress !== undefined && wanted(progress)) return progress
    if (performance.now() > until) throw new Error(`${what} took longer than ${limit / 1000} s: ${JSON.stringify(progress)}.`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
