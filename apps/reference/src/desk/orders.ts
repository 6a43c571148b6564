import { isCodedError } from '@foliokit/errors'
import { rupees, units, type Rupees, type Units } from '@foliokit/money'
import { businessCalendar, cutOffFor, formatIndiaInstant, orderExpiry, scheduledOn } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { checkPurchase, checkRedemption } from '@foliokit/schemes'
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { apply, checkedLifecycles, diagramOf, type OrderKind, type StoredOrder } from './checked-order.js'
import { exact } from './exact.js'
import { investorOf, openAccountOf } from './investors.js'
import { mayBePaid, orderColumns, orderOf, orderShape, saveOrder, type OrderRow } from './order-row.js'
import { paymentKey, paymentOpen, placed, refreshed, retried } from './place-order.js'
import { notFound, platformProblem, Problem, refuse } from './problem.js'
import { route, type Asked } from './route.js'
import { schemeOf } from './schemes.js'
import type { OrderShape } from './shapes.js'

const decimal = z.string().trim().max(20)
const purchase = z.strictObject({ investor: z.string().max(64), scheme: z.string().max(12), amount: decimal })
const redemption = z.strictObject({ investor: z.string().max(64), scheme: z.string().max(12), folio: z.string().max(40), units: decimal })

export const orderRoutes = [
  route({
    method: 'GET',
    path: '/orders',
    async work({ parts, session }) {
      const rows = await parts.database.query<OrderRow>(
        `select ${orderColumns} from desk_orders where tenant = $1 order by created_at desc, id limit 200`,
        [session.tenant],
      )
      return { orders: rows.map((row) => orderShape(row, session)) }
    },
  }),
  route({
    method: 'GET',
    path: '/orders/:order',
    async work(asked) {
      const row = await askedOrder(asked)
      // While the platform does not answer, what is stored is shown.
      const shown = await refreshed(asked.parts, row).catch((error: unknown) => {
        if (!(error instanceof Problem) && !isCodedError(error)) throw error
        asked.parts.log({ job: 'desk', code: error.code, path: '/orders/:order' })
        return row
      })
      return orderShape(shown, asked.session)
    },
  }),
  route({ method: 'GET', path: '/diagrams/purchase', work: () => Promise.resolve(diagramOf('purchase')) }),
  route({ method: 'GET', path: '/diagrams/redemption', work: () => Promise.resolve(diagramOf('redemption')) }),
  route<z.output<typeof purchase>>({
    method: 'POST',
    path: '/orders/purchase',
    role: 'maker',
    body: purchase,
    async work(asked) {
      const { body } = asked
      const scheme = await schemeOf(asked.tenant.client, body.scheme)
      const amount = exact(() => rupees(body.amount), 'amount')
      refuse(checkPurchase({ amount }, scheme))
      return make(asked, 'purchase', { scheme: body.scheme, schemeName: scheme.name, folio: null, amount, units: null })
    },
  }),
  route<z.output<typeof redemption>>({
    method: 'POST',
    path: '/orders/redemption',
    role: 'maker',
    body: redemption,
    async work(asked) {
      const { body, tenant } = asked
      const row = await investorOf(asked, body.investor)
      const scheme = await schemeOf(tenant.client, body.scheme)
      const count = exact(() => units(body.units), 'units', 4)
      const report = await tenant.client.reports.holdings({ investment_account_id: row.made['accountOldId'] ?? '0' })
      const held = report.folios.find(({ folio_number }) => folio_number === body.folio)?.schemes.find(({ isin }) => isin === body.scheme)
      if (held === undefined) throw notFound('holding')
      const holdings = { redeemableUnits: held.holdings.redeemable_units, redeemableAmount: held.market_value?.redeemable_amount }
      refuse(checkRedemption({ folio_number: body.folio, units: count }, scheme, { holdings }))
      return make(asked, 'redemption', { scheme: body.scheme, schemeName: scheme.name, folio: body.folio, amount: null, units: count })
    },
  }),
  route({
    method: 'POST',
    path: '/orders/:order/approve',
    role: 'checker',
    async work(asked) {
      const { parts, session, tenant } = asked
      const row = await askedOrder(asked)
      const step = apply(row.kind, row.stored, { type: 'approved', at: stampOf(asked), by: session.name })
      if (!step.ok)
        throw new Problem(
          409,
          step.reasons[0]?.code ?? step.code,
          step.reasons[0]?.message ?? `An order that is ${row.stored.state} cannot be approved.`,
        )
      // Approved is stored before anything is sent: whatever happens then, the same approval is taken up again, never given twice.
      const approved = await saveOrder(parts, row, step.next as StoredOrder, { checker: session.name })
      if (approved === undefined) throw new Problem(409, 'DESK_MOVED_ON', 'The order has moved on meanwhile; look at it again.')
      return orderShape(await placed(parts, tenant, approved), session)
    },
  }),
  route({
    method: 'POST',
    path: '/orders/:order/pay',
    async work(asked) {
      const { parts, tenant } = asked
      const seen = await refreshed(parts, await askedOrder(asked))
      if (!mayBePaid(seen)) throw new Problem(409, 'DESK_NOT_PAYABLE', `An order that is ${seen.stored.state} cannot be paid here.`)
      const row = seen.stored.state === 'failed' ? await retried(parts, tenant, seen) : seen
      const paid = await tenant.client.safe.payments.ensure({
        key: await paymentKey(tenant.client, row),
        by: 'netbanking',
        body: { amc_order_ids: [row.order_old_id ?? ''], payment_postback_url: `${parts.publicUrl()}/desk/back` },
      })
      if (!('value' in paid)) throw platformProblem(paid.error)
      await parts.database.query('update desk_orders set payment_id = $2 where id = $1', [row.id, paid.value.id])
      const url = (paid.value as { readonly token_url?: string | null }).token_url ?? null
      if (url === null) throw paymentOpen()
      return { url }
    },
  }),
]

/** The order that a route is asked about, of the signed-in user's tenant. */
const askedOrder = ({ parts, session, path }: Pick<Asked<unknown>, 'parts' | 'session' | 'path'>) =>
  orderOf(parts, session.tenant, path['order'])

const stampOf = ({ tenant }: Pick<Asked<unknown>, 'tenant'>) => formatIndiaInstant(tenant.clock.now())

interface Wanted {
  readonly scheme: string
  readonly schemeName: string
  readonly folio: string | null
  readonly amount: Rupees | null
  readonly units: Units | null
}

const calendar = businessCalendar(equityHolidays)

/** Keeps a new order, made and waiting for another person; the platform hears nothing of it yet. */
async function make(asked: Asked<{ readonly investor: string }>, kind: OrderKind, wanted: Wanted): Promise<OrderShape> {
  const { parts, session, body } = asked
  const investor = await investorOf(asked, body.investor)
  const { account } = openAccountOf(investor)
  const at = stampOf(asked)
  const cutOff = cutOffFor({ kind, schemeClass: 'equity' })
  const due = scheduledOn(at, { calendar, cutOff }).date
  const { expiresAt } = orderExpiry({ kind, scheduledOn: due, calendar, cutOff })
  const window = { gateway: 'rta', at, scheduledOn: due, expiresAt } as const
  const started: StoredOrder =
    kind === 'purchase'
      ? checkedLifecycles.purchase.start(window)
      : checkedLifecycles.redemption.start({ ...window, units: String(wanted.units), mode: 'normal' })
  const step = apply(kind, started, { type: 'made', at, by: session.name })
  if (!step.ok) throw new Problem(409, step.code, 'The order cannot be made.')
  const id = randomUUID()
  const [row] = await parts.database.query<OrderRow>(
    `insert into desk_orders (id, tenant, kind, investor, investor_name, account, email, scheme, scheme_name, folio, amount, units, maker, stored, history, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning ${orderColumns}`,
    [
      id,
      session.tenant,
      kind,
      investor.id,
      investor.name,
      account,
      investor.draft.contact?.email ?? '',
      wanted.scheme,
      wanted.schemeName,
      wanted.folio,
      wanted.amount === null ? null : String(wanted.amount),
      wanted.units === null ? null : String(wanted.units),
      session.name,
      JSON.stringify(step.next),
      JSON.stringify([{ at, state: step.next.state }]),
      at,
    ],
  )
  await parts.tell(session.tenant, 'order', id)
  return orderShape(row as OrderRow, session)
}
