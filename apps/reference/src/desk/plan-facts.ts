import {
  businessCalendar,
  civilDate,
  indiaDate,
  planSchedule,
  predictAutoCancellation,
  previewPlan,
  type CivilDate,
  type InstallmentOutcome,
  type PreviewRow,
  type PlanSchedule,
} from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import type { DeskParts } from './desk.js'
import { notFound } from './problem.js'
import type { Asked } from './route.js'
import type { InstallmentShape, PlanShape } from './shapes.js'

/** A plan as the desk keeps it: the rest of it is the platform's. */
export interface PlanRow {
  readonly id: string
  readonly investor: string
  readonly investor_name: string
  readonly scheme_name: string
}

const calendar = businessCalendar(equityHolidays)

/** The dates of a monthly plan. */
export function scheduleOf(
  { day, installments }: { readonly day: number; readonly installments: number },
  registeredOn: CivilDate,
): PlanSchedule {
  return planSchedule(
    { kind: 'purchase', systematic: true, frequency: 'monthly', installmentDay: day, numberOfInstallments: installments, registeredOn },
    { calendar },
  )
}

/** An installment as the page shows it, in a state. */
export function installmentShape(
  { number, installmentDay, processingDay, closedDays }: PreviewRow<unknown>,
  state: string,
): InstallmentShape {
  return { number, day: installmentDay, processingDay, moved: movedBy(closedDays), state }
}

/** Why a processing day is not the installment day. */
function movedBy(closedDays: PreviewRow<unknown>['closedDays']): string | null {
  const reasons = closedDays.map(({ reason, name }) => (reason === 'weekend' ? 'weekend' : (name ?? 'market closed')))
  return reasons.length === 0 ? null : [...new Set(reasons)].join(', ')
}

/** Tells the pages that show a plan that an event was about it or about an installment of it. */
export async function planTold({ database, tell }: DeskParts, id: string): Promise<void> {
  const [row] = await database.query<{ tenant: string }>('select tenant from desk_plans where id = $1', [id])
  if (row !== undefined) await tell(row.tenant, 'plan', id)
}

/** A plan of the signed-in user's tenant. */
async function planOf({ parts, session, path }: Pick<Asked<unknown>, 'parts' | 'session' | 'path'>): Promise<PlanRow> {
  const [row] = await parts.database.query<PlanRow>(
    'select id, investor, investor_name, scheme_name from desk_plans where id = $1 and tenant = $2',
    [path['plan'] ?? '', session.tenant],
  )
  if (row === undefined) throw notFound('plan')
  return row
}

type AskedPlan = Pick<Asked<unknown>, 'parts' | 'session' | 'path' | 'tenant'>

/** What the platform knows of a plan, and what follows for its dates. */
export async function planFacts(asked: AskedPlan) {
  const row = await planOf(asked)
  const { client } = asked.tenant
  const plan = await client.purchasePlans.fetch(row.id)
  const [{ data: orders }, { data: skips }] = await Promise.all([
    client.purchases.list({ plan: row.id }),
    client.purchasePlans.listSkips(row.id),
  ])
  const registeredOn = indiaDate(plan.created_at ?? '')
  const schedule = scheduleOf({ day: plan.installment_day ?? 1, installments: plan.number_of_installments ?? 12 }, registeredOn)
  const byDay = [...orders].sort((one, other) => ((one.created_at ?? '') < (other.created_at ?? '') ? -1 : 1))
  const live = skips.filter(({ state }) => state.toUpperCase() !== 'CANCELLED')
  const instructions = live.map(({ from_date: from, to_date: to }) => ({ from: civilDate(from), to: to == null ? null : civilDate(to) }))
  return { row, plan, byDay, skips, schedule, instructions, outcomes: byDay.map(({ state }) => outcomeOf(state)) }
}

/** A plan as the platform answers it, with its installments so far, its next twelve, and what will end it. */
export async function planShape(asked: AskedPlan): Promise<PlanShape> {
  const { row, plan, byDay, skips, schedule, instructions, outcomes } = await planFacts(asked)
  const rows = previewPlan(schedule, { amount: plan.amount, rows: byDay.length + 12, skips: instructions })
  const installments = rows.map((each, index) =>
    installmentShape(each, byDay[index]?.state ?? (each.skip === undefined ? 'planned' : 'to be skipped')),
  )
  const ending = predictAutoCancellation(schedule, { outcomes, skips: instructions })
  return {
    id: row.id,
    investor: row.investor,
    investorName: row.investor_name,
    scheme: plan.scheme,
    schemeName: row.scheme_name,
    amount: String(plan.amount),
    day: plan.installment_day ?? null,
    state: plan.state,
    remaining: plan.remaining_installments ?? null,
    next: plan.next_installment_date ?? null,
    installments,
    skips: skips.map(({ id, from_date: from, to_date: to, state }) => ({ id, from, to: to ?? null, state })),
    warning:
      ending === undefined || plan.state === 'cancelled'
        ? null
        : `Installment ${ending.number} on ${ending.installmentDay} would be the last of too many in a row that failed or were skipped: the platform cancels the plan on ${ending.cancelledOn}.`,
  }
}

function outcomeOf(state: string): InstallmentOutcome {
  if (state === 'successful') return 'successful'
  if (state === 'failed') return 'failed'
  return state === 'cancelled' ? 'skipped' : 'in_flight'
}
