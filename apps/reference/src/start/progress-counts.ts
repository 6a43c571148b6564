import type { Database } from '../storage/database.js'

/** How far the installments of all plans are. */
export interface ProgressCounts {
  /** Plans that are active. */
  readonly plans: number
  /** Installments that fell due so far, in whatever state they are. */
  readonly due: number
  /** Those whose order was placed. */
  readonly placed: number
  /** Those that were paid and allotted. */
  readonly paid: number
  /** Those that failed, or were rejected. */
  readonly ended: number
  readonly warnings: number
  /** When the next installment falls due; `null` when there is none. */
  readonly nextOn: string | null
}

/** Counts them. */
export async function progressCounts(database: Database): Promise<ProgressCounts> {
  const [row] = await database.query<ProgressCounts>(
    `select (select count(*)::int from plans where state = 'active') as plans,
            count(*)::int as due,
            (count(*) filter (where state <> 'due'))::int as placed,
            (count(*) filter (where state = 'successful'))::int as paid,
            (count(*) filter (where state in ('failed', 'rejected')))::int as ended,
            (select count(*)::int from warnings) as warnings,
            (select min(next_on)::text from plans where state = 'active') as "nextOn"
     from installments`,
  )
  return row as ProgressCounts
}
