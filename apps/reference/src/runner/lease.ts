import type { Guard } from '../storage/database-intents.js'
import type { Database, Sql } from '../storage/database.js'
import { byIndex } from '../storage/by-index.js'
import { leaseLost } from './runner-error.js'
import type { RunnerSettings } from './settings.js'

/** An installment that this worker may work on until its lease runs out. */
export interface Leased {
  readonly plan: string
  readonly number: number
  readonly state: OpenState
  readonly amount: string
  readonly order_id: string | null
  readonly order_old_id: string | null
  readonly payment_id: string | null
  /** Why it stands where it does, in a code. */
  readonly reason: string | null
  /** Rises with every lease. Whoever writes names it, so a worker that was thought dead and is not writes nothing. */
  readonly fence: string
  readonly account: string
  readonly scheme: string
  readonly mandate_id: string
  readonly consent_email: string
  readonly frequency: string
}

/** The states in which there is work left. */
export type OpenState = 'due' | 'ordered' | 'consented' | 'paying'

/** Claims installments that are awake and nobody's: those that woke first, in one statement. */
export async function claim({ database, worker, lease, batch, failpoint }: RunnerSettings): Promise<readonly Leased[]> {
  const claimed = await database.transaction(async (sql) => {
    await byIndex(sql)
    return sql.query<Leased>(
      `with open as (
       select plan, number from installments
       where state in ('due', 'ordered', 'consented', 'paying') and wake_at <= clock_timestamp()
         and (lease_until is null or lease_until < clock_timestamp())
       order by wake_at limit $3 for update skip locked)
     update installments i
     set lease_owner = $1, lease_until = clock_timestamp() + make_interval(secs => $2::float8 / 1000), fence = fence + 1,
         is_told = false
     from open, plans p where i.plan = open.plan and i.number = open.number and p.id = i.plan
     returning i.plan, i.number, i.state, i.amount::text as amount, i.order_id, i.order_old_id, i.payment_id, i.reason, i.fence::text as fence,
               p.account, p.scheme, p.mandate_id, p.consent_email, p.frequency`,
      [worker, lease, batch],
    )
  })
  if (claimed.length > 0) failpoint('claimed')
  return claimed
}

/**
 * Renews leases that this worker holds and works on. What has run out stays lost, and what it has let go, since the database failed under
 * it say, runs out for whoever claims it next.
 */
export async function renewLeases(
  { database, worker, lease }: Pick<RunnerSettings, 'database' | 'worker' | 'lease'>,
  held: readonly Pick<Leased, 'plan' | 'number' | 'fence'>[],
): Promise<void> {
  if (held.length === 0) return
  await database.query(
    `update installments i set lease_until = clock_timestamp() + make_interval(secs => $2::float8 / 1000)
     from unnest($3::text[], $4::int[], $5::bigint[]) as held (plan, number, fence)
     where i.plan = held.plan and i.number = held.number and i.fence = held.fence and i.lease_owner = $1 and i.lease_until > clock_timestamp()`,
    [worker, lease, held.map(({ plan }) => plan), held.map(({ number }) => number), held.map(({ fence }) => fence)],
  )
}

/** Gives up every lease of this worker, for whoever is awake: at a stop in good order. */
export async function releaseLeases({ database, worker }: Pick<RunnerSettings, 'database' | 'worker'>): Promise<void> {
  await database.query('update installments set lease_until = null where lease_owner = $1 and lease_until > clock_timestamp()', [worker])
}

/** Lets an intent be written only while the lease holds, in the same statement. */
export function whileLeased(database: Database, { plan, number, fence }: Leased): Guard {
  return () => ({
    condition: `exists (select 1 from installments where plan = $5 and number = $6 and fence = $7::bigint and lease_until > clock_timestamp())`,
    values: [plan, number, fence],
    refused: async () => {
      await assertLeased(database, { plan, number, fence })
      return leaseLost(plan, number)
    },
  })
}

/**
 * Refuses to go on without the lease: before anything is sent that no intent guards.
 *
 * @throws CodedError `APP_LEASE_LOST`
 */
export async function assertLeased(sql: Sql, { plan, number, fence }: Pick<Leased, 'plan' | 'number' | 'fence'>): Promise<void> {
  const rows = await sql.query(
    'select 1 as one from installments where plan = $1 and number = $2 and fence = $3::bigint and lease_until > clock_timestamp()',
    [plan, number, fence],
  )
  if (rows.length === 0) throw leaseLost(plan, number)
}
