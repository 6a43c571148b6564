import { rupees } from '@foliokit/money'
import {
  businessCalendar,
  civilDate,
  holidaysOf,
  indiaDate,
  planSchedule,
  predictAutoCancellation,
  previewPlan,
  type CivilDate,
  type InstallmentOutcome,
  type PlanSchedule,
} from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { checkPlan } from '@foliokit/schemes'
import * as z from 'zod'
import type { DeskParts } from './desk.js'
import { exact } from './exact.js'
import { investorOf } from './investors.js'
import { notFound, platformProblem, Problem, refuse } from './problem.js'
import { route, type Asked } from './route.js'
import { schemeOf } from './schemes.js'
import type { InstallmentShape, PlanShape } from './shapes.js'

const terms = {
  scheme: z.string().max(12),
  amount: z.string().trim().max(20),
  day: z.int().min(1).max(31),
  installments: z.int().min(1).max(1200),
}
const preview = z.strictObject(terms)
const creation = z.strictObject({ ...terms, investor: z.string().max(64) })
const skip = z.strictObject({ from: z.iso.date(), to: z.iso.date() })

type Terms = z.output<typeof preview>
interface PlanRow {
  readonly id: string
  readonly investor: string
  readonly investor_name: string
  readonly scheme_name: string
}

const calendar = businessCalendar(equityHolidays)

/**
 * SIPs are the platform's own plans: it generates their installments, and knows skips and the end by failures (domain §4). The runner's plans
 * are for a firm that places each installment itself.
 */
export const planRoutes = [
  route<Terms>({
    method: 'POST',
    path: '/plans/preview',
    body: preview,
    async work(asked) {
      const { body } = asked
      await checkTerms(asked, body)
      const today = indiaDate(asked.tenant.clock.now())
      const rows = previewPlan(scheduleOf(body, today), { amount: body.amount, rows: 12 })
      return {
        installments: rows.map(({ number, installmentDay, processingDay, closedDays }) => ({
          number,
          day: installmentDay,
          processingDay,
          moved: movedBy(closedDays),
          state: 'planned',
        })) satisfies readonly InstallmentShape[],
        holidays: holidaysIn(rows[0]?.installmentDay ?? today, rows.at(-1)?.processingDay ?? today),
      }
    },
  }),
  route<z.output<typeof creation>>({
    method: 'POST',
    path: '/plans',
    role: 'maker',
    body: creation,
    async work(asked) {
      const { parts, session, body, tenant } = asked
      const investor = await investorOf(asked, body.investor)
      const { account, mandate } = investor.made
      if (account === undefined) throw new Problem(409, 'DESK_STEP_MISSING', 'The investor needs an open account first.')
      const { scheme, amount } = await checkTerms(asked, body)
      const status = mandate === undefined ? undefined : (await tenant.client.mandates.fetch(mandate)).mandate_status
      if (mandate === undefined || status !== 'APPROVED')
        throw new Problem(409, 'DESK_MANDATE_MISSING', 'The investor has to authorise a mandate first: it pays the installments.')
      const email = investor.draft.contact?.email ?? ''
      const today = indiaDate(tenant.clock.now())
      const placed = await tenant.client.safe.purchasePlans.ensure({
        // The same terms sent twice on one day, by a second click or after a lost answer, are one plan.
        key: `desk/plan/${[investor.id, body.scheme, amount, body.day, body.installments, today].join('/')}`,
        body: {
          mf_investment_account: account,
          scheme: body.scheme,
          amount,
          frequency: 'monthly',
          installment_day: body.day,
          number_of_installments: body.installments,
          systematic: true,
          payment_method: 'mandate',
          payment_source: mandate,
          consent: { email },
        },
      })
      if (!('value' in placed)) throw platformProblem(placed.error)
      const { id } = placed.value
      await parts.database.query(
        'insert into desk_plans (id, tenant, investor, investor_name, scheme_name, maker) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
        [id, session.tenant, investor.id, investor.name, scheme.name, session.name],
      )
      await parts.tell(session.tenant, 'plan', id)
      return planShape({ ...asked, path: { plan: id } })
    },
  }),
  route({
    method: 'GET',
    path: '/plans',
    async work({ parts, session }) {
      const rows = await parts.database.query<PlanRow>(
        `select id, investor, investor_name as "investorName", scheme_name as "schemeName" from desk_plans where tenant = $1
         order by created_at desc limit 200`,
        [session.tenant],
      )
      return { plans: rows }
    },
  }),
  route({ method: 'GET', path: '/plans/:plan', work: planShape }),
  route<z.output<typeof skip>>({
    method: 'POST',
    path: '/plans/:plan/skips',
    role: 'maker',
    body: skip,
    async work(asked) {
      const row = await planOf(asked)
      await asked.tenant.client.purchasePlans.createSkip(row.id, asked.body).catch((error: unknown) => {
        throw platformProblem(error)
      })
      await asked.parts.tell(asked.session.tenant, 'plan', row.id)
      return planShape(asked)
    },
  }),
]

async function checkTerms({ tenant: { client } }: Asked<unknown>, { scheme: isin, amount: text, day, installments }: Terms) {
  const scheme = await schemeOf(client, isin)
  const amount = exact(() => rupees(text), 'amount')
  const draft = { scheme: isin, amount, frequency: 'monthly', installment_day: day, number_of_installments: installments, systematic: true }
  refuse(checkPlan(draft, { kind: 'purchase', scheme }), { installment_day: 'day', number_of_installments: 'installments' })
  return { scheme, amount }
}

function scheduleOf({ day, installments }: Pick<Terms, 'day' | 'installments'>, registeredOn: CivilDate): PlanSchedule {
  return planSchedule(
    { kind: 'purchase', systematic: true, frequency: 'monthly', installmentDay: day, numberOfInstallments: installments, registeredOn },
    { calendar },
  )
}

/** Why a processing day is not the installment day. */
function movedBy(closedDays: readonly { readonly reason?: string | undefined; readonly name?: string | undefined }[]): string | null {
  const reasons = closedDays.map(({ reason, name }) => (reason === 'weekend' ? 'weekend' : (name ?? 'market closed')))
  return reasons.length === 0 ? null : [...new Set(reasons)].join(', ')
}

/** The holidays of the market between two days, for a calendar to name. */
function holidaysIn(from: string, to: string): readonly { readonly on: string; readonly name: string }[] {
  return holidaysOf(equityHolidays)
    .filter(({ date }) => date >= from && date <= to)
    .map(({ date, name }) => ({ on: date, name: name ?? 'market closed' }))
}

/** Tells the pages that show a plan that an event was about it or about an installment of it. */
export async function planTold({ database, tell }: DeskParts, id: string): Promise<void> {
  const [row] = await database.query<{ tenant: string }>('select tenant from desk_plans where id = $1', [id])
  if (row !== undefined) await tell(row.tenant, 'plan', id)
}

async function planOf({ parts, session, path }: Pick<Asked<unknown>, 'parts' | 'session' | 'path'>): Promise<PlanRow> {
  const [row] = await parts.database.query<PlanRow>(
    'select id, investor, investor_name, scheme_name from desk_plans where id = $1 and tenant = $2',
    [path['plan'] ?? '', session.tenant],
  )
  if (row === undefined) throw notFound('plan')
  return row
}

/** A plan as the platform answers it, with its installments so far, its next twelve, and what will end it. */
async function planShape(asked: Pick<Asked<unknown>, 'parts' | 'session' | 'path' | 'tenant'>): Promise<PlanShape> {
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
  const rows = previewPlan(schedule, { amount: plan.amount, rows: byDay.length + 12, skips: instructions })
  const installments = rows.map(({ number, installmentDay, processingDay, closedDays, skip: skipped }, index): InstallmentShape => {
    const order = byDay[index]
    const state = order === undefined ? (skipped === undefined ? 'planned' : 'to be skipped') : order.state
    return { number, day: installmentDay, processingDay, moved: movedBy(closedDays), state }
  })
  const ending = predictAutoCancellation(schedule, { outcomes: byDay.map(({ state }) => outcomeOf(state)), skips: instructions })
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
