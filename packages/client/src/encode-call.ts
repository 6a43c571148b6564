import { encodeMultipart, fieldIssues, fillPath, isPathValue, pathParameters, type MultipartFields, type Operation } from '@foliokit/api'
import { stringifyJson } from '@foliokit/money/json'
import * as z from 'zod'
import { inputInvalid, type FieldIssue } from './client-error.js'
import type { CallOptions } from './config.js'

/** A call made ready for the wire. */
export interface EncodedCall {
  /** Path and query. */
  readonly target: string
  readonly body: { readonly contentType: string; readonly content: string | Uint8Array<ArrayBuffer> } | undefined
  /** The query as the caller gave it, to filter a list again. */
  readonly query: unknown
  readonly options: CallOptions
}

/**
 * Turns a method's arguments into a request: strict, so that a wrong name or value is refused before anything is sent.
 *
 * Throws `CLIENT_INPUT_INVALID`.
 */
export function encodeCall(row: Operation, args: readonly unknown[]): EncodedCall {
  const names = pathParameters(row.path)
  const rest = args.slice(names.length)
  const body = row.body === null ? null : rest.shift()
  const query = row.query === null ? null : (rest.shift() ?? {})
  const options = (rest.shift() ?? {}) as CallOptions

  const values = args.slice(0, names.length)
  const issues: FieldIssue[] = names.flatMap((name, index) =>
    isPathValue(values[index]) ? [] : [{ path: [name], message: 'must be text that can stand in a path: not empty, not . or ..' }],
  )
  if (rest.length > 0) issues.push({ path: [], message: 'too many arguments' })
  const encoded = row.body === null ? undefined : encode(row.body, body, issues)
  const pairs = (row.query === null ? undefined : encode(row.query, query, issues)) as QueryPairs | undefined
  issues.push(...unwritable(pairs ?? {}))
  if (issues.length > 0) throw inputInvalid(row, issues)
  return {
    target: fillPath(row.path, values as string[]) + queryText(pairs ?? {}),
    body: encoded === undefined ? undefined : written(row, encoded),
    query,
    options,
  }
}

function written({ bodyFormat }: Operation, encoded: unknown): EncodedCall['body'] {
  if (bodyFormat !== 'multipart') return { contentType: 'application/json', content: stringifyJson(encoded) }
  const { contentType, bytes } = encodeMultipart(encoded as MultipartFields)
  return { contentType, content: bytes }
}

function encode(schema: z.ZodType, value: unknown, issues: FieldIssue[]): unknown {
  const result = z.safeEncode(schema, value)
  if (result.success) return result.data
  issues.push(...readableIssues(result.error))
  return undefined
}

/** zod's issues as fields and reasons, without the values. A name is shown only where it may be one: people send a PAN as a name too. */
export function readableIssues(error: z.core.$ZodError): readonly FieldIssue[] {
  return fieldIssues(error).map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'number' ? part : shownName(String(part)))),
    message: issue.code === 'unrecognized_keys' ? unknownNames(issue.keys) : issue.message,
  }))
}

/** Begins in lower case: neither a PAN nor a number, an e-mail address or a text passes for a name. */
const shownName = (name: string) => (/^[a-z_][A-Za-z_0-9]{0,79}$/.test(name) ? name : '…')

function unknownNames(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => JSON.stringify(shownName(name)))
  return `unknown ${names.length === 1 ? 'member' : 'members'} ${shown.join(', ')}`
}

type QueryPairs = Readonly<Record<string, string | undefined>>

/** Half of a surrogate pair has no percent-encoding. */
function unwritable(pairs: QueryPairs): readonly FieldIssue[] {
  const broken = Object.entries(pairs).filter(([, value]) => /\p{Surrogate}/u.test(value ?? ''))
  return broken.map(([name]) => ({ path: [name], message: 'must be well-formed Unicode text' }))
}

function queryText(pairs: QueryPairs): string {
  const given = Object.entries(pairs).filter(([, value]) => value !== undefined)
  if (given.length === 0) return ''
  return `?${given.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value ?? '')}`).join('&')}`
}
