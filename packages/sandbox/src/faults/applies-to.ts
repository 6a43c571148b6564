import type { Operation } from '@foliokit/api'
import { faultKind, type FaultName } from './fault-kinds.js'

/** Whether a fault can happen to an operation: only a read has a filter to ignore, only a call with a token a token to lose. */
export function appliesTo(name: FaultName, row: Operation): boolean {
  const needs = needed[name]
  if (needs !== undefined) return needs(row)
  return faultKind(name).group !== 'drift' || row.answerFormat === 'json'
}

const hasToken = (row: Operation) => row.security === 'bearer'
const isGet = (row: Operation) => row.method === 'GET'

const needed: Readonly<Partial<Record<FaultName, (row: Operation) => boolean>>> = {
  unauthorized: hasToken,
  'unauthorized-in-flight': hasToken,
  'token-expires': hasToken,
  'read-lag': (row) => isGet(row) && hasToken(row),
  'filter-ignored': (row) => isGet(row) && hasFilters(row),
  'list-stops': (row) => isGet(row) && isList(row),
}

/** What of a query chooses the page and not the rows. */
export const pageMembers: readonly string[] = ['page', 'size']

/** Whether a list can be narrowed, and need not be. */
function hasFilters({ query }: Operation): boolean {
  if (query === null) return false
  return Object.keys(query.shape).some((name) => !pageMembers.includes(name)) && query.safeParse({}).success
}

/** Whether an answer is one of the envelopes of lists (domain §10). */
function isList({ answer }: Operation): boolean {
  const shape = 'shape' in answer ? (answer.shape as Readonly<Record<string, unknown>>) : {}
  return 'total_elements' in shape || ('object' in shape && 'data' in shape)
}
