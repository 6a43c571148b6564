import { rupees, units, type Rupees, type Units } from '@foliokit/money'
import { paymentOutcome } from '@foliokit/payments'
import { businessCalendar, cutOffFor, formatIndiaInstant, orderExpiry, scheduledOn } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { checkPurchase, checkRedemption } from '@foliokit/schemes'
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { apply, caughtUp, checkedLifecycles, diagramOf, type OrderKind, type StoredOrder } from './checked-order.js'
import type { DeskParts } from './desk.js'
import { exact } from './exact.js'
import { investorOf } from './investors.js'
import { notFound, platformProblem, Problem, refuse } from './problem.js'
import { route, type Asked } from './route.js'
import { schemeOf } from './schemes.js'
import type { OrderShape } from './shapes.js'

const decimal = z.string().trim().max(20)
const purchase = z.strictObject({ investor: z.string().max(64), scheme: z.string().max(12), amount: decimal })
const redemption = z.strictObject({ investor: z.string().max(64), scheme: z.string().max(12), folio: z.string().max(40), units: decimal })

/** An order as the desk keeps it. */
export interface OrderRow {
  readonly id: string
  readonly tenant: string
  readonly kind: OrderKind
  readonly investor: string
  readonly investor_name: string
  readonly account: string
  readonly email: string
  readonly scheme: string
  readonly scheme_name: string
  readonly folio: string | null
  readonly amount: string | null
  readonly units: string | null
  readonly maker: string
  readonly checker: string | null
  readonly stored: StoredOrder
  readonly history: readonly { readonly at: string; readonly state: string }[]
  readonly order_id: string | null
  readonly order_old_id: string | null
  readonly payment_id: string | null
  readonly created_at: string
}

const columns = `id, tenant, kind, investor, investor_name, account, email, scheme, scheme_name, folio, amount::text as amount, units::text as units,
  maker, checker, stored, history, order_id, order_old_id, payment_id, created_at`

export const orderRoutes = [
  route({
    method: 'GET',
    path: '/orders',
    async work({ parts, session }) {
      const rows = await parts.database.query<OrderRow>(
        `select ${columns} from desk_orders where tenant = $1 order by created_at desc, id limit 200`,
        [session.tenant],
      )
      return { orders: rows.map((row) => shapeOf(row, session)) }
    },
  }),
  route({
    method: 'GET',
    path: '/orders/:order',
    async work(asked) {
      return shapeOf(await refreshed(asked.parts, await askedOrder(asked)), asked.session)
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
      const approved = await save(parts, row, step.next as StoredOrder, { checker: session.name })
      if (approved === undefined) throw new Problem(409, 'DESK_MOVED_ON', 'The order has moved on meanwhile; look at it again.')
      return shapeOf(await placed(parts, tenant, approved), session)
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

/** An order of a tenant. */
async function orderOf({ database }: DeskParts, tenant: string, id = ''): Promise<OrderRow> {
  const [row] = await database.query<OrderRow>(`select ${columns} from desk_orders where id = $1 and tenant = $2`, [id, tenant])
  if (row === undefined) throw notFound('order')
  return row
}

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
  const account = investor.made['account']
  if (account === undefined) throw new Problem(409, 'DESK_STEP_MISSING', 'The investor needs an open account first.')
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
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning ${columns}`,
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
  return shapeOf(row as OrderRow, session)
}

/** Stores where an order is now, and tells the pages that show it. `undefined` when somebody else has moved it meanwhile: that stands. */
async function save(
  parts: DeskParts,
  row: OrderRow,
  stored: StoredOrder,
  more: { readonly checker?: string } = {},
): Promise<OrderRow | undefined> {
  const { tenant } = row
  const entered =
    stored.state === row.stored.state ? [] : [{ at: formatIndiaInstant(parts.tenants[tenant]?.clock.now() ?? 0), state: stored.state }]
  const [saved] = await parts.database.query<OrderRow>(
    `update desk_orders set stored = $2, history = history || $3::jsonb, checker = coalesce($4, checker)
     where id = $1 and (stored->>'version')::int = $5 and stored->>'state' = $6 returning ${columns}`,
    [row.id, JSON.stringify(stored), JSON.stringify(entered), more.checker ?? null, row.stored.version, row.stored.state],
  )
  if (saved !== undefined && entered.length > 0) await parts.tell(tenant, 'order', row.id)
  return saved
}

/** Places an approved order at the platform, exactly once, with the investor's consent. What is placed already is found again. */
async function placed(parts: DeskParts, { client }: DeskParts['tenants'][string], row: OrderRow): Promise<OrderRow> {
  const key = `desk/${row.id}`
  const consent = { email: row.email }
  const common = { mf_investment_account: row.account, scheme: row.scheme }
  const made =
    row.kind === 'purchase'
      ? await client.safe.purchases.ensure({ key, body: { ...common, amount: rupees(row.amount ?? '0') } })
      : await client.safe.redemptions.ensure({ key, body: { ...common, folio_number: row.folio ?? '', units: units(row.units ?? '0') } })
  if (!('value' in made)) throw platformProblem(made.error)
  const { id, old_id } = made.value
  await parts.database.query('update desk_orders set order_id = $2, order_old_id = $3 where id = $1', [row.id, id, old_id])
  const given =
    row.kind === 'purchase' ? await client.safe.purchases.consent(id, consent) : await client.safe.redemptions.confirm(id, consent)
  if (!('value' in given)) throw platformProblem(given.error)
  return refreshed(parts, { ...row, order_id: id, order_old_id: old_id })
}

/** Looks what became of an order at the platform, and moves what is stored as far as that. */
export async function refreshed(parts: DeskParts, row: OrderRow): Promise<OrderRow> {
  const tenant = parts.tenants[row.tenant]
  if (tenant === undefined) return row
  // Approved, and not placed: a process ended in between, or the platform did not answer.
  if (row.order_id === null) return row.stored.state === 'pending' ? placed(parts, tenant, row) : row
  const group = row.kind === 'purchase' ? tenant.client.purchases : tenant.client.redemptions
  const order = await group.fetch(row.order_id)
  const stored = caughtUp(row.kind, row.stored, order, formatIndiaInstant(tenant.clock.now()), { email: row.email })
  if (stored === row.stored) return row
  // Of two that look at once, one stores it and the other shows what was stored.
  return (await save(parts, row, stored)) ?? orderOf(parts, row.tenant, row.id)
}

/** Moves the order that an event of the platform is about. */
export async function orderTold(parts: DeskParts, orderId: string): Promise<void> {
  const [row] = await parts.database.query<OrderRow>(`select ${columns} from desk_orders where order_id = $1`, [orderId])
  if (row !== undefined) await refreshed(parts, row)
}

/** The key of an order's payment, or of the next one when the one before has ended without money: never two that are open. */
async function paymentKey(client: DeskParts['tenants'][string]['client'], { id, payment_id }: OrderRow): Promise<string> {
  if (payment_id === null) return `desk/${id}/payment`
  const { status } = await client.payments.fetch(payment_id)
  if (paymentOutcome(status) !== 'not_paid') throw paymentOpen()
  return `desk/${id}/payment/after-${payment_id}`
}

const paymentOpen = () =>
  new Problem(409, 'DESK_PAYMENT_OPEN', 'A payment is open already: its page was given out once, and works for 15 minutes.')

/** Whether an order waits for its money, or failed for want of it and may be tried again. */
const mayBePaid = ({ kind, stored, order_old_id }: OrderRow) =>
  kind === 'purchase' &&
  order_old_id !== null &&
  (stored.state === 'pending' ||
    (stored.state === 'failed' && (stored.context as { readonly failureCode?: string | null }).failureCode === 'payment_failure'))

/** Has the platform take an order up again whose payment failed, as it does while the order's window is open (domain §5). */
async function retried(parts: DeskParts, { client }: DeskParts['tenants'][string], row: OrderRow): Promise<OrderRow> {
  await client.purchases.retry(row.order_id ?? '')
  return refreshed(parts, row)
}

function shapeOf(row: OrderRow, session: { readonly name: string; readonly role: string }): OrderShape {
  const context = row.stored.context as {
    readonly failureCode?: string | null
    readonly allotment?: { allottedUnits: string; purchasedPrice: string; tradedOn: string } | null
    readonly outcome?: { redeemedUnits: string; redeemedPrice: string; tradedOn: string } | null
  }
  const { allotment, outcome } = context
  return {
    id: row.id,
    kind: row.kind,
    investor: row.investor,
    investorName: row.investor_name,
    scheme: row.scheme,
    schemeName: row.scheme_name,
    amount: row.amount,
    // The column keeps a fourth decimal for those who read one.
    units: row.units?.replace(/(\.\d{3})0$/, '$1') ?? null,
    folio: row.folio,
    state: row.stored.state,
    failure: context.failureCode ?? null,
    maker: row.maker,
    checker: row.checker,
    createdAt: row.created_at,
    may: {
      approve: row.stored.state === 'awaiting_approval' && session.role === 'checker' && session.name !== row.maker,
      pay: mayBePaid(row),
    },
    allotted:
      allotment != null
        ? { units: allotment.allottedUnits, nav: allotment.purchasedPrice, on: allotment.tradedOn }
        : outcome != null
          ? { units: outcome.redeemedUnits, nav: outcome.redeemedPrice, on: outcome.tradedOn }
          : null,
    history: row.history,
  }
}
