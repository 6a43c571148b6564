import { autoCancellationCode } from '@foliokit/plans'
import { failureLimit, type Frequency } from '@foliokit/schedule'
import type { Sql } from '../storage/database.js'
import type { Leased } from './lease.js'
import { leaseLost } from './runner-error.js'
import type { RunnerSettings } from './settings.js'

/** What a step found out. */
export interface Move {
  readonly to: string
  readonly order?: { readonly id: string; readonly oldId: string } | undefined
  readonly payment?: string | undefined
  readonly reason?: string | undefined
  /** When it is looked at again, in milliseconds from now, or at once if an event came meanwhile; by this worker when left out. */
  readonly wakeIn?: number | undefined
}

/** Where nothing more happens. */
const finals: ReadonlySet<string> = new Set(['successful', 'failed', 'rejected'])

/**
 * Moves an installment on: the row, the ledger and what follows for its plan, in one transaction, only while the lease holds.
 *
 * @throws CodedError `APP_LEASE_LOST`, with nothing written
 */
export async function move(settings: RunnerSettings, leased: Leased, { to, order, payment, reason, wakeIn }: Move): Promise<Leased> {
  const { database, log, failpoint } = settings
  const { plan, number, fence, state: from } = leased
  const isOver = finals.has(to)
  const keepsLease = !isOver && wakeIn === undefined
  const facts = JSON.stringify({ order: order?.id, payment, reason })
  await database.transaction(async (sql) => {
    const moved = await sql.query(
      `with moved as (
         update installments
         set state = $4, order_id = coalesce($5, order_id), order_old_id = coalesce($6, order_old_id), payment_id = coalesce($7, payment_id),
             reason = $8, wake_at = clock_timestamp() + make_interval(secs => case when is_told then 0 else $9::float8 / 1000 end),
             lease_until = case when $10 then lease_until end
         where plan = $1 and number = $2 and fence = $3::bigint and state = $11 and lease_until > clock_timestamp()
         returning plan, number, state, fence),
       written as (
         insert into ledger (plan, number, from_state, to_state, fence, facts)
         select plan, number, $11, state, fence, $12::jsonb from moved where state <> $11)
       select plan from moved`,
      [
        plan,
        number,
        fence,
        to,
        order?.id ?? null,
        order?.oldId ?? null,
        payment ?? null,
        reason ?? null,
        wakeIn ?? 0,
        keepsLease,
        from,
        facts,
      ],
    )
    if (moved.length === 0) throw leaseLost(plan, number)
    if (isOver) await settlePlan(sql, leased, to === 'successful')
    failpoint('moved-not-committed')
  })
  if (to !== from || reason !== undefined) log({ job: 'advance', plan, number, from, to, code: reason })
  failpoint('moved')
  return {
    ...leased,
    state: to as Leased['state'],
    ...(order && { order_id: order.id, order_old_id: order.oldId }),
    ...(payment && { payment_id: payment }),
    reason: reason ?? null,
  }
}

/** Counts failures in a row, and cancels a plan that has reached its limit (domain §4.10). */
async function settlePlan(sql: Sql, { plan, frequency }: Leased, isSuccess: boolean): Promise<void> {
  const limit = failureLimit(frequency as Frequency)
  const cancelled = await sql.query(
    `update plans set failures_in_a_row = case when $2 then 0 else failures_in_a_row + 1 end where id = $1
     returning state = 'active' and failures_in_a_row >= $3 as is_over`,
    [plan, isSuccess, limit],
  )
  if (cancelled[0]?.['is_over'] !== true) return
  await sql.query(`update plans set state = 'cancelled', cancellation_code = $2, next_number = null, next_on = null where id = $1`, [
    plan,
    autoCancellationCode,
  ])
  await sql.query(`insert into ledger (plan, from_state, to_state, facts) values ($1, 'active', 'cancelled', $2)`, [
    plan,
    JSON.stringify({ reason: autoCancellationCode }),
  ])
}
