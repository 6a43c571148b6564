import type { HttpRequest } from './transport.js'

/** How many requests of a kind the platform takes per second. */
export interface RateLimit {
  /** What it is called in errors: `lists`. */
  readonly name: string
  /** Requests begun in any second, at most. A whole number above zero. */
  readonly perSecond: number
  /** Tells whether a request counts. One request may count in several limits; it then waits for all of them. */
  readonly covers: (request: Pick<HttpRequest, 'operation' | 'method'>) => boolean
}

const isRead: RateLimit['covers'] = ({ method }) => method === 'GET' || method === 'HEAD'

/** A list or a search, as the contract names them: `purchases.list`, `purchasePlans.listSkips`, `v1Investors.search`. */
const isList: RateLimit['covers'] = ({ operation }) => /\.(list|search)(?![a-z])/.test(operation.name)

/** `/files`, `/files/:id`, under any version. */
const isFile: RateLimit['covers'] = ({ operation }) => /^(\/v\d+)?\/files(\/|$)/.test(operation.path)

const lists: RateLimit = { name: 'lists', perSecond: 20, covers: isList }
const files: RateLimit = { name: 'files', perSecond: 20, covers: isFile }

/** The limits of the platform's sandbox: 25 requests per second, of these 20 lists and searches and 20 for files (reliability §3). */
export const sandboxRateLimits: readonly RateLimit[] = [{ name: 'requests', perSecond: 25, covers: () => true }, lists, files]

/**
 * The limits of production: 100 reads and 100 writes per second, of these 20 lists and searches and 20 for files (reliability §3). What
 * counts as a read is the method, which is all that a gateway sees.
 */
export const productionRateLimits: readonly RateLimit[] = [
  { name: 'reads', perSecond: 100, covers: isRead },
  { name: 'writes', perSecond: 100, covers: (request) => !isRead(request) },
  lists,
  files,
]
