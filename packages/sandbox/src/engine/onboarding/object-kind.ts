import { newestListCap } from '@foliokit/api'
import type { Issue } from '@foliokit/errors'
import { indiaDate } from '@foliokit/schedule'
import type { Collection } from '../../store/collection.js'
import type { InvestorObjects } from '../../store/investor-objects.js'
import type { Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { notFound } from '../../wire/refusal.js'
import { refuseIssues } from '../orders/place-order.js'

/** A kind of object that onboarding makes: what tells it from the others. */
export interface ObjectKind<Row extends KnownRow, Draft extends object, Query> {
  readonly object: string
  /** What its ids begin with. */
  readonly prefix: string
  readonly collection: (objects: InvestorObjects) => Collection<Row>
  /** Its members while nobody has said anything about them, as the document orders them. */
  readonly blank: (world: World) => Members
  /** The rules of `@foliokit/investors`. */
  readonly check: (draft: Draft, situation: Situation<Row>) => readonly Issue[]
  /** Refuses what the rules cannot know: ids of nothing, and what must be unique. Throws a `Refusal`. */
  readonly refuse?: (draft: Draft, situation: Situation<Row>) => void
  /** Fills in what the platform knows by itself. */
  readonly complete?: (row: Row, world: World) => Row
  /** Whether a list that was narrowed shows a row. */
  readonly matches: (row: Row, query: Query) => boolean
}

/** What every such object has. */
export interface KnownRow {
  readonly id: string
}

type Members = Readonly<Record<string, unknown>>

/** What a draft is checked against. */
export interface Situation<Row> {
  readonly world: World
  readonly tenant: Tenant
  /** The civil date in India. */
  readonly today: string
  /** The object as it stands, when the draft is a change of it. */
  readonly stored: Row | undefined
}

export interface Write<Draft> {
  readonly world: World
  readonly tenant: Tenant
  readonly body: Draft
}

/** Answers the four operations on a kind of object. */
export function objectHandlers<Row extends KnownRow, Draft extends object, Query>(kind: ObjectKind<Row, Draft, Query>) {
  const rowOf = (tenant: Tenant, id: string): Row => {
    const row = kind.collection(tenant.objects).get(id)
    if (row === undefined) throw notFound(kind.object)
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
    list: ({ tenant, query }: { readonly tenant: Tenant; readonly query: Query }): { object: string; data: Row[] } => {
      const rows = [...kind.collection(tenant.objects).values()].reverse().filter((row) => kind.matches(row, query))
      return { object: 'list', data: rows.slice(0, newestListCap) }
    },
    update: (call: Write<Draft & { readonly id: string }>): Row => {
      const { world, tenant, body } = call
      const stored = rowOf(tenant, body.id)
      refuseWrong(body, { world, tenant, today: today(world), stored })
      return keep(call, { ...stored, ...given(body) })
    },
  }
}

/** The civil date in India on which something is asked. */
export function today(world: World): string {
  return indiaDate(world.clock.now())
}

/** The members that a body has: one that is `undefined` says nothing. */
function given(body: object): Members {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
}
