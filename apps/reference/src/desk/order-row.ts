import { formatIndiaInstant } from '@foliokit/schedule'
import type { OrderKind, StoredOrder } from './checked-order.js'
import type { DeskParts } from './desk.js'
import { notFound } from './problem.js'
import type { OrderShape } from './shapes.js'

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

/** What of it is selected; each exact value as text. */
export const orderColumns = `id, tenant, kind, investor, investor_name, account, email, scheme, scheme_name, folio, amount::text as amount, units::text as units,
  maker, checker, stored, history, order_id, order_old_id, payment_id, created_at`

/** An order of a tenant. */
export async function orderOf({ database }: DeskParts, tenant: string, id = ''): Promise<OrderRow> {
  const [row] = await database.query<OrderRow>(`select ${orderColumns} from desk_orders where id = $1 and tenant = $2`, [id, tenant])
  if (row === undefined) throw notFound('order')
  return row
}

/** Stores where an order is now, and tells the pages that show it. `undefined` when somebody else has moved it meanwhile: that stands. */
export async function saveOrder(
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
     where id = $1 and (stored->>'version')::int = $5 and stored->>'state' = $6 returning ${orderColumns}`,
    [row.id, JSON.stringify(stored), JSON.stringify(entered), more.checker ?? null, row.stored.version, row.stored.state],
  )
  if (saved !== undefined && entered.length > 0) await parts.tell(tenant, 'order', row.id)
  return saved
}

/** Whether an order waits for its money, or failed for want of it and may be tried again. */
export const mayBePaid = ({ kind, stored, order_old_id }: OrderRow) =>
  kind === 'purchase' &&
  order_old_id !== null &&
  (stored.state === 'pending' ||
    (stored.state === 'failed' && (stored.context as { readonly failureCode?: string | null }).failureCode === 'payment_failure'))

/** An order as the page shows it to somebody. */
export function orderShape(row: OrderRow, session: { readonly name: string; readonly role: string }): OrderShape {
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
