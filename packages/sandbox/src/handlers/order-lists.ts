import { newestListCap } from '@foliokit/api'
import type { OrderRecord } from '../engine/orders/order-record.js'
import type { Collection } from '../store/collection.js'
import type { Tenant } from '../store/tenant.js'
import { notFound } from '../wire/refusal.js'

/** What the lists of orders may be narrowed by. */
export interface OrderListQuery {
  readonly mf_investment_account?: string | undefined
  readonly plan?: string | undefined
  readonly skip_instruction?: string | undefined
  readonly states?: readonly string[] | undefined
}

/** The newest orders of a kind that match, at most 100. */
export function newestOrders<R extends OrderRecord, Row>(
  orders: Collection<R>,
  { mf_investment_account: account, states, plan, skip_instruction: skip }: OrderListQuery,
  answer: (record: R) => Row,
): { readonly object: string; readonly data: Row[] } {
  const data: Row[] = []
  for (const record of [...orders.values()].reverse()) {
    if (account !== undefined && record.account.id !== account) continue
    if (states !== undefined && !states.includes(record.stored.state)) continue
    if (plan !== undefined && record.plan?.id !== plan) continue
    if (skip !== undefined && record.skip?.id !== skip) continue
    data.push(answer(record))
    if (data.length === newestListCap) break
  }
  return { object: 'list', data }
}

/** An order of a kind, by `id` or `old_id`. Another tenant's is as absent as none. */
export function orderOf<Kind extends OrderRecord['kind']>(
  tenant: Tenant,
  kind: Kind,
  id: string,
): Extract<OrderRecord, { readonly kind: Kind }> {
  const record = tenant.orders[kind].get(id) ?? tenant.ordersByOldId.get(id)
  if (record === undefined || record.kind !== kind) throw notFound(kind)
  return record as Extract<OrderRecord, { readonly kind: Kind }>
}
