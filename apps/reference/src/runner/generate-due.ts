import { isCodedError } from '@foliokit/errors'
import { indiaDate, type Installment } from '@foliokit/schedule'
import { byIndex } from '../storage/by-index.js'
import { installmentOf, type PlanDates } from './plan.js'
import type { RunnerSettings } from './settings.js'

interface DuePlan extends PlanDates {
  readonly id: string
  readonly amount: string
  readonly next_number: number
  readonly next_on: string
}

type DueNow = DuePlan & { readonly following: Installment | undefined | 'unschedulable' }

/**
 * A plan with the installment after the one that is due. One that has no schedule any more is over with this one, and a warning says so; one
 * that meets a fault of this program stays as it is, and keeps no other from its own.
 */
function withFollowing(plan: DuePlan, { calendar, log }: RunnerSettings): readonly DueNow[] {
  try {
    return [{ ...plan, following: installmentOf(plan, plan.next_number + 1, calendar) }]
  } catch (error) {
    if (isCodedError(error)) return [{ ...plan, following: 'unschedulable' }]
    log({ job: 'generate', plan: plan.id, number: plan.next_number, code: 'APP_SCHEDULE_FAILED' })
    return []
  }
}

/**
 * Generates the installments that are due today or were missed, one of each plan: set-based, one batch in one transaction, however many
 * workers do it at once. Plans that another worker holds are passed over. Returns how many were generated; call it until that is 0.
 */
export async function generateDue(settings: RunnerSettings): Promise<number> {
  const { database, clock, batch, failpoint, log } = settings
  const today = indiaDate(clock.now())
  const count = await database.transaction(async (sql) => {
    await byIndex(sql)
    const found = await sql.query<DuePlan>(
      `select id, frequency, installment_day, number_of_installments, registered_on::text as registered_on, amount::text as amount,
              next_number, next_on::text as next_on
       from plans where state = 'active' and next_on <= $1::date order by plans.next_on, id limit $2 for update skip locked`,
      [today, batch],
    )
    const due = found.flatMap((plan) => withFollowing(plan, settings))
    if (due.length === 0) return 0
    const following = due.map((plan) => plan.following)
    const ids = due.map(({ id }) => id)
    // One that is there already, since somebody set the plan back, is not made again, and keeps none of the others from being made.
    await sql.query(
      `with made as (
         insert into installments (plan, number, due_on, amount)
         select * from unnest($1::text[], $2::int[], $3::date[], $4::numeric[])
         on conflict (plan, number) do nothing returning plan, number)
       insert into ledger (plan, number, to_state) select plan, number, 'due' from made`,
      [ids, due.map(({ next_number }) => next_number), due.map(({ next_on }) => next_on), due.map(({ amount }) => amount)],
    )
    // A plan is over when its last installment is generated, even while that is under way (domain §6).
    await sql.query(
      `update plans set next_number = given.number, next_on = given.day, state = case when given.number is null and not given.broken then 'completed' else state end
       from unnest($1::text[], $2::int[], $3::date[], $4::bool[]) as given (id, number, day, broken) where plans.id = given.id`,
      [
        ids,
        following.map((next) => (typeof next === 'object' ? next.number : null)),
        following.map((next) => (typeof next === 'object' ? next.processingDay : null)),
        following.map((next) => next === 'unschedulable'),
      ],
    )
    await sql.query(
      `insert into warnings (plan, kind, subject, says)
       select id, 'schedule', '', 'its terms give no next installment; correct them and set next_number and next_on'
       from unnest($1::text[]) as given (id) on conflict do nothing`,
      [ids.filter((_, index) => following[index] === 'unschedulable')],
    )
    failpoint('generated-not-committed')
    return due.length
  })
  if (count > 0) log({ job: 'generate', count })
  failpoint('generated')
  return count
}
