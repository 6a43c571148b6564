/**
 * The fields of a browser form: a url-encoded body or query as text, pairs (`URLSearchParams` and `FormData` are such), or a parsed
 * object.
 */
export type FormFields = string | Iterable<readonly [string, unknown]> | Readonly<Record<string, unknown>>

/** Lists the fields as pairs, repeated ones repeatedly; `undefined` when the input is no form. */
export function formPairs(fields: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (typeof fields === 'string') return decodePairs(fields)
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return undefined
  return isIterable(fields) ? readPairs(fields) : Object.entries(fields)
}

const isIterable = (value: object): value is Iterable<unknown> =>
  typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function'

function readPairs(fields: Iterable<unknown>): readonly (readonly [string, unknown])[] | undefined {
  const pairs = [...fields]
  return pairs.every(isPair) ? pairs : undefined
}

const isPair = (value: unknown): value is readonly [string, unknown] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string'

function decodePairs(text: string): readonly (readonly [string, unknown])[] | undefined {
  const pairs: (readonly [string, unknown])[] = []
  for (const part of text.replace(/^\?/, '').split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = decode(equals === -1 ? part : part.slice(0, equals))
    const value = decode(equals === -1 ? '' : part.slice(equals + 1))
    if (name === undefined || value === undefined) return undefined
    pairs.push([name, value])
  }
  return pairs
}

/** Decodes a name or value of a form; `undefined` for a broken escape. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
