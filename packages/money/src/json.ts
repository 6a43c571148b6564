import { CodedError } from '@foliokit/errors'
import { parse } from 'lossless-json'

const marker = Symbol.for('@foliokit/money/json-number')
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/**
 * A JSON number that keeps its digits: `5113.0` stays `5113.0`, and a 64-bit id keeps all of its own (domain §2).
 *
 * `parseJson` makes one of every number and `stringifyJson` writes its text back unquoted.
 */
export class JsonNumber {
  readonly text: string

  /** Throws `MONEY_JSON_NUMBER_MALFORMED` unless the text is a number as JSON spells it. */
  constructor(text: string) {
    if (!NUMBER.test(text)) throw new CodedError('MONEY_JSON_NUMBER_MALFORMED', 'A JsonNumber must be a number as JSON spells it.')
    this.text = text
    Object.defineProperty(this, marker, { value: true })
    Object.freeze(this)
  }

  toString(): string {
    return this.text
  }

  /** For `JSON.stringify`, which can only write the digits safely as text. `stringifyJson` writes them as a number. */
  toJSON(): string {
    return this.text
  }
}

/** Tells whether a value is a {@link JsonNumber}, also of another copy of this package. */
export function isJsonNumber(value: unknown): value is JsonNumber {
  return typeof value === 'object' && value !== null && marker in value
}

/** What `parseJson` returns: JSON with every number kept as its digits. */
export type Json = null | boolean | string | JsonNumber | readonly Json[] | { readonly [name: string]: Json }

/**
 * Parses JSON without losing a digit.
 *
 * Throws `MONEY_JSON_MALFORMED` with the position, and never with the text itself, which may hold personal data. A member that
 * stands twice in one object with different values is malformed too: which of two amounts counts is not for a parser to choose.
 */
export function parseJson(text: string): Json {
  try {
    return parse(text, null, (digits) => new JsonNumber(digits)) as Json
  } catch (error) {
    const found = /position (\d+)/.exec(error instanceof Error ? error.message : '')
    const position = found === null ? null : Number(found[1])
    throw new CodedError('MONEY_JSON_MALFORMED', `The text is not valid JSON${position === null ? '' : ` at position ${position}`}.`, {
      context: { position },
    })
  }
}

/**
 * Writes JSON with every {@link JsonNumber} unquoted, digit for digit. Members that are `undefined` are left out, as in JSON.stringify.
 *
 * Throws `MONEY_JSON_UNWRITABLE` for a value JSON cannot hold (`NaN`, a function at the top, a cycle): it never writes `null` instead.
 */
export function stringifyJson(value: unknown): string {
  let text: string | undefined
  try {
    text = write(value)
  } catch (cause) {
    throw new CodedError('MONEY_JSON_UNWRITABLE', 'The value cannot be written as JSON.', { cause })
  }
  if (text === undefined) throw new CodedError('MONEY_JSON_UNWRITABLE', `A ${typeof value} cannot be written as JSON.`)
  return text
}

/** The text of a value, or `undefined` for what JSON leaves out. A cycle ends at the end of the stack. */
function write(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError(`${value} is not a JSON number.`)
      return JSON.stringify(value)
    case 'bigint':
      return String(value)
    case 'object':
      if (value === null) return 'null'
      if (isJsonNumber(value)) return value.text
      if ('toJSON' in value && typeof value.toJSON === 'function') return write((value.toJSON as () => unknown)())
      return Array.isArray(value) ? writeArray(value) : writeObject(value as Readonly<Record<string, unknown>>)
    case 'undefined':
    case 'function':
    case 'symbol':
      return undefined
  }
}

function writeArray(items: readonly unknown[]): string {
  return `[${items.map((item) => write(item) ?? 'null').join(',')}]`
}

function writeObject(members: Readonly<Record<string, unknown>>): string {
  let text = ''
  for (const name of Object.keys(members)) {
    const member = write(members[name])
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${member}`
  }
  return `{${text}}`
}
