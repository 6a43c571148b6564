import { decodeMultipart, fieldIssues } from '@foliokit/api'
import { isCodedError } from '@foliokit/errors'
import { parseJson } from '@foliokit/money/json'
import type * as z from 'zod'
import type { SandboxRequest } from './exchange.js'
import { Refusal, type FieldError } from './refusal.js'

/** Reads a JSON body by its schema. */
export function decodeJsonBody(schema: z.ZodType, text: string): unknown {
  let json: unknown
  try {
    json = parseJson(text)
  } catch (error) {
    if (isCodedError(error, 'MONEY_JSON_MALFORMED')) throw new Refusal(400, 'JSON parse error')
    throw error
  }
  return decode(schema, json)
}

/** Reads a form-encoded body by its schema. A name that stands twice is refused: which one counts is anyone's guess. */
export function decodeForm(schema: z.ZodType, text: string): unknown {
  return decode(schema, pairs(text))
}

/** Reads a multipart body by its schema. */
export function decodeMultipartBody(schema: z.ZodType, { headers, body, bytes = utf8(body) }: SandboxRequest): unknown {
  const fields = decodeMultipart(headers['content-type'] ?? '', bytes)
  if (fields === undefined) throw new Refusal(400, 'the body must be multipart/form-data, each name once')
  return decode(schema, fields)
}

const utf8 = (text: string) =>
  new (globalThis as unknown as { TextEncoder: new () => { encode(text: string): Uint8Array } }).TextEncoder().encode(text)

/** Reads a query by its schema. */
export function decodeQuery(schema: z.ZodType, text: string): unknown {
  return decode(schema, pairs(text))
}

function decode(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new Refusal(
    400,
    'validation failed',
    fieldIssues(result.error).flatMap((issue) => fieldErrors(issue, input)),
  )
}

function fieldErrors(issue: z.core.$ZodIssue, input: unknown): readonly FieldError[] {
  const at = (path: readonly PropertyKey[]) => path.map((part) => shown(String(part))).join('.') || 'body'
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: at([...issue.path, key]), message: 'is not a known parameter' }))
  const isMissing = issue.path.length > 0 && valueAt(input, issue.path) === undefined
  return [{ field: at(issue.path), message: isMissing ? 'is required' : issue.message }]
}

/** A name as it may stand in an answer: a caller who sends JSON as a form must not read the whole of it, secrets included, in a log. */
function shown(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name
}

const longestName = 40

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined), input)
}

function pairs(text: string): Record<string, string> {
  const read: Record<string, string> = Object.create(null) as Record<string, string>
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = unescape(equals < 0 ? pair : pair.slice(0, equals))
    if (name in read) throw new Refusal(400, 'validation failed', [{ field: shown(name), message: 'stands more than once' }])
    read[name] = unescape(equals < 0 ? '' : pair.slice(equals + 1))
  }
  return { ...read }
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new Refusal(400, 'malformed percent encoding')
  }
}
