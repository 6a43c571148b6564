import { CodedError } from '@foliokit/errors'

/** The query of a postback: pairs (`URLSearchParams` is such), or a parsed object. */
export type PostbackQuery = Iterable<readonly [string, unknown]> | Readonly<Record<string, unknown>>

/** What a postback tells you: what to fetch. */
export interface KycPostback {
  /** The id of the object to fetch, from your server, before anything else. */
  readonly fetch: string
  /** The unproven claim of the browser: show it at most, never act on it. `null` is "not said". */
  readonly untrustedStatus: string | null
}

/**
 * Reads the query with which the investor's browser comes back after an e-sign (v2 documents, e-signs). Anyone can send it, so it yields
 * the one thing that can be done with it: fetch the e-sign, and believe the answer to that. Throws `KYC_POSTBACK_INVALID` when the id is
 * missing, given twice or no id.
 *
 * @example
 * readEsignPostback(new URL(request.url).searchParams).fetch
 */
export function readEsignPostback(query: PostbackQuery): KycPostback {
  return read(query, 'esign', 'status')
}

/**
 * Reads the query with which the investor's browser comes back after the fetch of an identity document, as `readEsignPostback` does. The
 * document tells what comes back and not under which names: these are the id under `identity_document` and the status under `status` or
 * `fetch.status` (our decision).
 */
export function readIdentityDocumentPostback(query: PostbackQuery): KycPostback {
  return read(query, 'identity_document', 'status', 'fetch.status')
}

function read(query: unknown, idName: string, ...statusNames: readonly string[]): KycPostback {
  const pairs = pairsOf(query)
  const ids = pairs.filter(([name]) => name === idName)
  const id = ids[0]?.[1]
  if (ids.length !== 1) throw invalid(idName, ids.length === 0 ? 'missing' : 'repeated')
  if (typeof id !== 'string' || !/^[\w-]{1,128}$/.test(id)) throw invalid(idName, 'id')
  const status = pairs.find(([name]) => statusNames.includes(name))?.[1]
  return { fetch: id, untrustedStatus: typeof status === 'string' && status !== '' ? status : null }
}

function pairsOf(query: unknown): readonly (readonly [string, unknown])[] {
  if (typeof query !== 'object' || query === null) return []
  if (typeof (query as Partial<Iterable<unknown>>)[Symbol.iterator] !== 'function') return Object.entries(query)
  return [...(query as Iterable<unknown>)].filter((pair): pair is readonly [string, unknown] => Array.isArray(pair) && pair.length === 2)
}

/** The query itself stays out of the error: it is anyone's text. */
const invalid = (field: string, problem: 'missing' | 'repeated' | 'id') =>
  new CodedError('KYC_POSTBACK_INVALID', `A postback must name one ${field} by its id.`, { context: { field, problem } })
