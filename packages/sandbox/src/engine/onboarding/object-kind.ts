import type { Issue } from '@foliokit/errors'
import { indiaDate } from '@foliokit/schedule'
import type { Collection } from '../../store/collection.js'
import type { InvestorObjects } from '../../store/investor-objects.js'
import type { Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'

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

/** Members of an object by their names on the wire. */
export type Members = Readonly<Record<string, unknown>>

/** What a draft is checked against. */
export interface Situation<Row> {
  readonly world: World
  readonly tenant: Tenant
  /** The civil date in India. */
  readonly today: string
  /** The object as it stands, when the draft is a change of it. */
  readonly stored: Row | undefined
}

/** The civil date in India on which something is asked. */
export function today(world: World): string {
  return indiaDate(world.clock.now())
}
