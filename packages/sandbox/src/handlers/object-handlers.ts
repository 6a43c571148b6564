import { today, type KnownRow, type Members, type ObjectKind, type Situation } from '../engine/onboarding/object-kind.js'
import { refuseIssues } from '../engine/orders/place-order.js'
import type { Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { notFound } from '../wire/refusal.js'
import { newestList } from './newest-list.js'

/** A call that brings a body. */
export interface Write<Draft> {
  readonly world: World
  readonly tenant: Tenant
  readonly body: Draft
}

/** Answers the four operations on a kind of object. */
export function objectHandlers<Row extends KnownRow, Draft extends object, Query>(kind: ObjectKind<Row, Draft, Query>) {
  const rowOf = (tenant: Tenant, id: string): Row => {
    const row = kind.collection(tenant.objects).get(id)
    if (row === undefined) throw notFound(kind.object.replaceAll('_', ' '))
    return row
  }
  const refuseWrong = (draft: Draft, situation: Situation<Row>) => {
    refuseIssues(kind.check(draft, situation))
    kind.refuse?.(draft, situation)
  }
  const keep = ({ world, tenant }: Write<Draft>, members: Members): Row => {
    const row = members as unknown as Row
    const whole = kind.complete?.(row, world) ?? row
    kind.collection(tenant.objects).set(whole.id, whole)
    return whole
  }
  return {
    create: (call: Write<Draft>): Row => {
      const { world, tenant, body } = call
      refuseWrong(body, { world, tenant, today: today(world), stored: undefined })
      const id = `${kind.prefix}_${world.random.hex(32)}`
      return keep(call, { object: kind.object, id, ...kind.blank(world), ...given(body), created_at: world.clock.stamp() })
    },
    fetch: ({ tenant, path: [id = ''] }: { readonly tenant: Tenant; readonly path: readonly string[] }): Row => rowOf(tenant, id),
    list: ({ tenant, query }: { readonly tenant: Tenant; readonly query: Query }): { object: string; data: Row[] } =>
      newestList(
        kind.collection(tenant.objects),
        (row) => row,
        (row) => kind.matches(row, query),
      ),
    update: (call: Write<Draft & { readonly id: string }>): Row => {
      const { world, tenant, body } = call
      const stored = rowOf(tenant, body.id)
      refuseWrong(body, { world, tenant, today: today(world), stored })
      return keep(call, { ...stored, ...given(body) })
    },
  }
}

/** The members that a body has: one that is `undefined` says nothing. */
function given(body: object): Members {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
}
