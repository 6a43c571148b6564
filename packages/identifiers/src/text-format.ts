import { CodedError, nearestValid, type Issue } from '@foliokit/errors'

/** Where a checked value stands in the object around it, outermost first. */
export type Path = Issue['path']

/** The shape of one identifier as data: which characters, how many, in which order. No issue repeats the value: a PAN lands in any field. */
export interface TextFormat<Prefix extends string = string> {
  /** Begins every code of the identifier, such as `IDENTIFIERS_ISIN`. */
  readonly prefix: Prefix
  /** Begins every message. */
  readonly name: string
  /** Matches the first character that must not stand anywhere. */
  readonly forbidden: RegExp
  /** Inclusive bounds in characters. */
  readonly length: { readonly minimum: number; readonly maximum: number }
  readonly pattern: RegExp
  /** `forbidden` and `pattern` in words, for messages. */
  readonly words: { readonly allowed: string; readonly pattern: string }
}

/** What is wrong with a text's shape. */
export type FormatIssue<Prefix extends string> = Issue<
  `${Prefix}_NOT_TEXT` | `${Prefix}_CHARACTERS` | `${Prefix}_LENGTH` | `${Prefix}_PATTERN`,
  string
>

/** Checks a value against a format. Returns the first thing that is wrong, as a list of at most one issue. */
export function checkFormat<Prefix extends string>(
  value: unknown,
  format: TextFormat<Prefix>,
  path: Path = [],
): readonly FormatIssue<Prefix>[] {
  const { prefix, name, length, words } = format
  if (typeof value !== 'string') {
    const type = value === null ? 'null' : typeof value
    return [{ code: `${prefix}_NOT_TEXT`, path, message: `${name} must be text, not ${type}.`, context: { type } }]
  }
  const position = value.search(format.forbidden)
  if (position >= 0) {
    const found = describe(String.fromCodePoint(value.codePointAt(position) ?? 0))
    const message = `${name} has a ${found} at position ${position + 1}; allowed are ${words.allowed}.`
    return [{ code: `${prefix}_CHARACTERS`, path, message, context: { position: position + 1, found, allowed: words.allowed } }]
  }
  const { minimum, maximum } = length
  if (value.length < minimum || value.length > maximum) {
    const limit = minimum === maximum ? `${minimum}` : `${minimum} to ${maximum}`
    const message = `${name} must have ${limit} characters, not ${value.length}.`
    return [{ code: `${prefix}_LENGTH`, path, message, context: { length: value.length, minimum, maximum } }]
  }
  if (!format.pattern.test(value)) {
    const message = `${name} must be ${words.pattern}.`
    return [{ code: `${prefix}_PATTERN`, path, message, context: { pattern: words.pattern } }]
  }
  return []
}

/** Adds to issues the first candidate that passes the same rule, if one does. */
export function withNearest<Found extends Issue>(
  issues: readonly Found[],
  candidates: readonly string[],
  rule: (candidate: string) => readonly Issue[],
): readonly Found[] {
  const nearest = nearestValid(candidates, rule)
  return nearest === undefined ? issues : issues.map((issue) => ({ ...issue, nearest }))
}

/** Throws the first issue as a coded error, with the issue's `nearest` in the error's context. */
export function throwFirst(issues: readonly Issue[]): void {
  const [issue] = issues
  if (issue === undefined) return
  const { code, message, context, nearest } = issue
  throw new CodedError(code, message, { context: nearest === undefined ? context : { ...context, nearest } })
}

function describe(character: string): string {
  if (/\s/u.test(character)) return 'space'
  if (/\p{Ll}/u.test(character)) return `lower-case letter ${JSON.stringify(character)}`
  return `character ${JSON.stringify(character)}`
}
