import * as z from 'zod'
import { newestList } from '../envelopes.js'
import { reference } from '../formats.js'
import { operation } from '../operation.js'

/**
 * What the objects of investors have in common: making one, fetching it, and listing the newest by some of its members. `group` is the
 * client's word, `path` the platform's.
 *
 * A create carries no reference of the caller's, so it is never sent twice: after a lost answer the list tells (reliability §1).
 */
export function investorObjectOperations<
  const Group extends string,
  const Path extends string,
  Row extends z.ZodType<object>,
  Body extends z.ZodType,
  Query extends z.ZodObject,
>(group: Group, path: Path, { row, body, query }: { readonly row: Row; readonly body: Body; readonly query: Query }) {
  return {
    /** Creates one. */
    create: operation({
      name: `${group}.create` as const,
      method: 'POST',
      path: `/v2/${path}` as const,
      effect: 'at-most-once',
      body,
      answer: row,
    }),
    /** Fetches one. */
    fetch: operation({
      name: `${group}.fetch` as const,
      method: 'GET',
      path: `/v2/${path}/:id` as const,
      effect: 'read',
      answer: row,
    }),
    /** Lists the newest, at most 100. The platform may ignore a filter; the client filters again. */
    list: operation({
      name: `${group}.list` as const,
      method: 'GET',
      path: `/v2/${path}` as const,
      effect: 'read',
      query,
      answer: newestList(row),
      matches: hasMembers as (found: z.output<Row>, asked: z.output<Query>) => boolean,
    }),
  }
}

/** The same, for objects that may change: the platform takes the id in the body. */
export function changingInvestorObjectOperations<
  const Group extends string,
  const Path extends string,
  Row extends z.ZodType<object>,
  Body extends z.ZodType,
  Change extends z.ZodType,
  Query extends z.ZodObject,
>(group: Group, path: Path, schemas: { readonly row: Row; readonly body: Body; readonly change: Change; readonly query: Query }) {
  return {
    ...investorObjectOperations(group, path, schemas),
    /** Changes one: what may change, and when, the rules of `@foliokit/investors` tell. */
    update: operation({
      name: `${group}.update` as const,
      method: 'PATCH',
      path: `/v2/${path}` as const,
      effect: 'reconcilable',
      body: schemas.change,
      answer: schemas.row,
    }),
  }
}

/** The query of lists that belong to one profile, which must be named. */
export const ofProfile = z.strictObject({ profile: reference })

/** Whether a row has the members that a query asks for. */
export function hasMembers(row: object, asked: object): boolean {
  const members = row as Readonly<Record<string, unknown>>
  return Object.entries(asked).every(([name, value]) => value === undefined || members[name] === value)
}
