import { rupees } from '@foliokit/money'
import { checkSkip, civilDate, indiaDate, previewPlan } from '@foliokit/schedule'
import { checkPlan } from '@foliokit/schemes'
import * as z from 'zod'
import { exact } from './exact.js'
import { investorOf, openAccountOf } from './investors.js'
import { installmentShape, planFacts, planShape, scheduleOf } from './plan-facts.js'
import { platformProblem, Problem, refuse } from './problem.js'
import { route, type Asked } from './route.js'
import { schemeOf } from './schemes.js'
import type { PlanShape } from './shapes.js'

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
        installments: rows.map((row) => installmentShape(row, 'planned')),
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
      const { account } = openAccountOf(investor)
      const { mandate } = investor.made
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
      const rows = await parts.database.query<Pick<PlanShape, 'id' | 'investor' | 'investorName' | 'schemeName'>>(
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
      const { row, schedule, instructions, outcomes } = await planFacts(asked)
      const date = indiaDate(asked.tenant.clock.now())
      const draft = { from: civilDate(asked.body.from), to: civilDate(asked.body.to) }
      refuse(checkSkip(draft, { schedule, date, outcomes, skips: instructions }))
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
