import type * as z from 'zod'

/**
 * What may happen when the answer to a call is lost (reliability §1):
 * - `read`: nothing; it may be repeated.
 * - `reconcilable`: the caller can look up whether it happened, by reference or by state, before it sends again.
 * - `at-most-once`: it must never be sent twice; the outcome stays unknown until a read settles it.
 */
export type Effect = 'read' | 'reconcilable' | 'at-most-once'

/** One operation of the platform: everything the client, the sandbox and the coverage check need to know about it. */
export interface Operation {
  /** `group.method`, as the client spells it: `purchases.create`. */
  readonly name: `${string}.${string}`
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT'
  /** Parameters stand as `:name`. */
  readonly path: `/${string}`
  readonly effect: Effect
  /** `bearer`: carries a token and `x-tenant-id`. `none`: asks for the token itself. `signed`: carries the signed headers of v1's login. */
  readonly security: 'bearer' | 'none' | 'signed'
  /** `documented` in the vendor's reference, or known from `field-notes` only. */
  readonly source: 'documented' | 'field-notes'
  readonly query: z.ZodObject | null
  /** How the body is written on the wire. */
  readonly bodyFormat: 'json' | 'form' | 'multipart'
  readonly body: z.ZodType | null
  /** How the answer is written on the wire. `html` is a page for the investor's browser: the answer is its text. */
  readonly answerFormat: 'json' | 'html'
  readonly answer: z.ZodType
  /**
   * For a list that answers the newest rows only: whether a row is one that the query asks for. The platform may ignore a filter, so
   * whoever reads the list filters again (reliability §3).
   */
  readonly matches: ((row: never, query: never) => boolean) | null
}

type Defaults = {
  readonly security: 'bearer'
  readonly source: 'documented'
  readonly query: null
  readonly bodyFormat: 'json'
  readonly body: null
  readonly answerFormat: 'json'
  readonly matches: null
}
type Optional = keyof Defaults
type Given = Omit<Operation, Optional> & Partial<Pick<Operation, Optional>>

/** Completes an operation with what holds for most: a documented call with a tenant token, without query and body. */
export function operation<const O extends Given>(given: O): O & Omit<Defaults, keyof O> {
  return {
    security: 'bearer',
    source: 'documented',
    query: null,
    bodyFormat: 'json',
    body: null,
    answerFormat: 'json',
    matches: null,
    ...given,
  }
}

/** The names of a path's parameters: `['id']` for `/v2/mf_purchases/:id/retry`. */
export type PathParameters<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? [Name, ...PathParameters<Tail>]
    : [Rest]
  : []

/** The path's parameter names, in order. */
export function pathParameters(path: string): readonly string[] {
  return path.split('/').flatMap((part) => (part.startsWith(':') ? [part.slice(1)] : []))
}

/**
 * Fills a path's parameters, percent-encoded. Whether a value may stand in a path is the caller's to check: {@link isPathValue}
 * tells. A `.` or `..` would name another path.
 */
export function fillPath(path: string, values: readonly string[]): string {
  let index = 0
  return path.replace(/:[a-z_A-Z]+/g, () => encodeURIComponent(values[index++] ?? ''))
}

/**
 * Tells whether text may stand in a path as one part: not empty, no dot segment, and no half of a surrogate pair, which cannot be
 * percent-encoded.
 */
export function isPathValue(value: unknown): value is string {
  return typeof value === 'string' && !/^\.{0,2}$|\p{Surrogate}/u.test(value)
}
