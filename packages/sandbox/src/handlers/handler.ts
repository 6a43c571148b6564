import type { AnswerOf, BodyOf, Contract, OperationName, QueryOf } from '@foliokit/api'
import type { Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'

/** One call, decoded and allowed: what a handler needs to answer it. */
export interface Call<Name extends OperationName> {
  readonly world: World
  /** The caller's own tenant; for the token operation, the tenant named in the path. */
  readonly tenant: Tenant
  /** Path parameters, in order. */
  readonly path: readonly string[]
  readonly query: QueryOf<Contract[Name]>
  readonly body: BodyOf<Contract[Name]>
}

/** Answers one operation, or throws a `Refusal`. A handler changes nothing before it has refused everything it will refuse. */
export type Handler<Name extends OperationName> = (call: Call<Name>) => AnswerOf<Contract[Name]>

/** One handler for every operation of the contract: leaving one out does not compile. */
export type Handlers = { readonly [Name in OperationName]: Handler<Name> }
