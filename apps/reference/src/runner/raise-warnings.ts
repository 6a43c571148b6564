import { businessDaysBetween, civilDate, failureLimit, frequencies, indiaDate } from '@foliokit/schedule'
import type { RunnerSettings } from './settings.js'

/**
 * Raises what a person should know before it bites, once for each cause: a plan that one more failure will cancel (domain §4.10), a mandate that cannot
 * pay the next debit, a debit of which nobody knows whether it was sent, a consent or debit that was refused, an installment of yesterday that
 * has no order yet, and an order that nobody has paid for five of its seven days (domain §4.8). Returns how many are new.
 */
export async function raiseWarnings({ database, calendar, clock, log }: RunnerSettings): Promise<number> {
  const limits = frequencies.map((frequency) => failureLimit(frequency))
  const cancels = await database.query(
    `insert into warnings (plan, kind, subject, says)
     select p.id, 'auto_cancel',
            coalesce((select max(number) from installments i where i.plan = p.id and i.state in ('failed', 'rejected')), 0)::text, 'one more installment that fails cancels the plan'
     from plans p join unnest($1::text[], $2::int[]) as limits (frequency, most) on limits.frequency = p.frequency
     where p.state = 'active' and p.failures_in_a_row = limits.most - 1
     on conflict do nothing returning plan`,
    [[...frequencies], limits],
  )
  const mandates = await database.query(
    `insert into warnings (plan, kind, subject, says)
     select id, 'mandate', mandate_id || ' ' || mandate_status, 'the mandate is ' || mandate_status || ' and pays nothing'
     from plans where state = 'active' and mandate_status not in ('APPROVED', 'unknown') and next_on is not null
     on conflict do nothing returning plan`,
  )
  const debits = await database.query(
    `insert into warnings (plan, kind, subject, says)
     select plan, 'debit_unknown', number::text, 'a debit may have been sent and was not found; look for it before you send another'
     from installments where state = 'paying' and payment_id is null and reason = 'debit_unknown'
     on conflict do nothing returning plan`,
  )
  const refusals = await database.query(
    `insert into warnings (plan, kind, subject, says)
     select plan, 'refused', number::text, 'consent or debit was refused (' || reason || '); the order expires unpaid'
     from installments where state = 'paying' and payment_id is null and reason <> 'debit_unknown'
     on conflict do nothing returning plan`,
  )
  const today = indiaDate(clock.now())
  const waiting = await database.query(
    `insert into warnings (plan, kind, subject, says)
     select plan, 'late', number::text, 'it was due on ' || due_on || ' and has no order yet' || coalesce(' (' || reason || ')', '')
     from installments where state = 'due' and due_on < $1::date
     on conflict do nothing returning plan`,
    [today],
  )
  const open = await database.query<{ plan: string; number: number; due_on: string }>(
    `select plan, number, due_on::text as due_on from installments where state in ('ordered', 'consented', 'paying') and due_on < $1::date`,
    [today],
  )
  const late = open.filter(({ due_on }) => businessDaysBetween(civilDate(due_on), today, calendar).days >= 5)
  const expiries = await database.query(
    `insert into warnings (plan, kind, subject, says)
     select plan, 'expiry', number::text, 'the order expires unpaid after its seventh working day' from unnest($1::text[], $2::int[]) as late (plan, number)
     on conflict do nothing returning plan`,
    [late.map(({ plan }) => plan), late.map(({ number }) => number)],
  )
  const count = [cancels, mandates, debits, refusals, waiting, expiries].reduce((sum, { length }) => sum + length, 0)
  if (count > 0) log({ job: 'warnings', count })
  return count
}
