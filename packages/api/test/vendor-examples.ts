import { parseJson, stringifyJson, type Json } from '@foliokit/money/json'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { contract, wireErrorSchema, type Operation } from '../src/index.js'

/** One JSON example of the vendor's documents, as `npm run vendor-examples` found it. */
export interface VendorExample {
  /** Where it stands, such as `fp-api-v2:4836`. */
  readonly place: string
  readonly section: string
  /** `METHOD /path/:id`, or `null` for an example of no operation. */
  readonly operation: string | null
  readonly side: 'request' | 'response' | 'object' | 'error'
  readonly example: Json
}

const rows = parseJson(readFileSync(new URL('fixtures/vendor-examples.json', import.meta.url), 'utf8')) as unknown as (Omit<
  VendorExample,
  'place'
> & { readonly document: string; readonly line: Json })[]

/** Every example, in the order of the documents. */
export const vendorExamples: readonly VendorExample[] = rows.map((row) => ({ ...row, place: `${row.document}:${stringifyJson(row.line)}` }))

const byOperation = new Map((Object.values(contract) as readonly Operation[]).map((row) => [`${row.method} ${row.path}`, row]))

/** The row of an example's operation, when the contract has it. */
export function rowOf({ operation }: VendorExample): Operation | undefined {
  return operation === null ? undefined : byOperation.get(operation)
}

/** What reads an example: the body or the answer schema of its operation. `undefined` when the contract does not have that one. */
export function schemaOf(example: VendorExample): z.ZodType | undefined {
  if (example.side === 'error') return wireErrorSchema
  const row = rowOf(example)
  return example.side === 'request' && row !== undefined ? (row.body ?? z.strictObject({})) : row?.answer
}
