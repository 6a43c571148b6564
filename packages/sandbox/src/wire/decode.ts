import { isCodedError } from '@foliokit/errors'
import { parseJson } from '@foliokit/money/json'
import type * as z from 'zod'
import { Refusal } from './refusal.js'

/** Reads a JSON body by its schema; a compiled one, since the same schema reads every request. */
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

/** Reads a query by its schema. */
export function decodeQuery(schema: z.ZodType, text: string): unknown {
  return decode(schema, pairs(text))
}

function decode(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new Refusal(400, 'validation failed', result.error.issues.flatMap(fieldErrors))
}

function fieldErrors(issue: z.core.$ZodIssue): { field: string; message: string }[] {
  const path = issue.path.map(String)
  const at = (name?: string) => [...path, ...(name === undefined ? [] : [name])].join('.') || 'body'
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ field: at(key), message: 'is not a known parameter' }))
  return [{ field: at(), message: issue.message }]
}

function pairs(text: string): Record<string, string> {
  const read: Record<string, string> = Object.create(null) as Record<string, string>
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = unescape(equals < 0 ? pair : pair.slice(0, equals))
    if (name in read) throw new Refusal(400, 'validation failed', [{ field: name, message: 'stands more than once' }])
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
