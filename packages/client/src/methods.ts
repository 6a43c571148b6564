import type { AnswerOf, BodyOf, Operation, PathParameters, QueryOf } from '@foliokit/api'
import type { Answering } from './answered.js'
import type { CallOptions } from './config.js'

/** The arguments of an operation: its path parameters in order, then its body or query, then options. */
export type ArgumentsOf<O extends Operation> = [
  ...path: Texts<PathParameters<O['path']>>,
  ...body: BodyOf<O> extends null ? [] : [body: BodyOf<O>],
  ...query: QueryOf<O> extends null ? [] : [query?: QueryOf<O>],
  options?: CallOptions,
]

type Texts<Names extends readonly unknown[]> = { [Index in keyof Names]: string }

/** The client's method for an operation. */
export type Method<O extends Operation> = (...args: ArgumentsOf<O>) => Answering<AnswerOf<O>>

/** A table of operations, such as the contract. */
export type OperationTable = Readonly<Record<string, Operation>>

type BearerNames<Table extends OperationTable> = {
  [Name in keyof Table]: Table[Name]['security'] extends 'bearer' ? Name : never
}[keyof Table]

type GroupOf<Name> = Name extends `${infer Group}.${string}` ? Group : never

/** The methods of a table by group: `purchases.create` becomes `.purchases.create`. Operations without a token have none. */
export type Resources<Table extends OperationTable> = {
  readonly [Group in GroupOf<BearerNames<Table>>]: {
    readonly [Name in BearerNames<Table> as Name extends `${Group}.${infer MethodName}` ? MethodName : never]: Method<Table[Name]>
  }
}
