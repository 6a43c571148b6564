import type { SandboxFetch } from '@foliokit/sandbox'

/** What became of a request, as it is seen on the wire and not by the client. */
export type WireFate = 'unauthorized' | 'turned-away' | 'never-left' | 'may-have-arrived'

/** One create of an order, a plan or a payment that was on the wire. */
export interface WireCreate {
  /** Whose it is: the amount of an order or a plan, the order ids of a payment. */
  readonly about: string
  readonly at: number
  readonly body: string
  fate: WireFate
}

/** Everything that was on the wire. */
export interface WireLog {
  readonly creates: WireCreate[]
  /** All requests, in a sum that depends on each and on their order. */
  digest: number
  requests: number
  tokens: number
}

export function createWireLog(): WireLog {
  return { creates: [], digest: 0x811c9dc5, requests: 0, tokens: 0 }
}

const watched: ReadonlySet<string> = new Set(['/v2/mf_purchases', '/v2/mf_purchase_plans', '/api/pg/payments/netbanking'])

/** A `fetch` that keeps what passes. */
export function watchedFetch(fetch: SandboxFetch, log: WireLog, now: () => number): SandboxFetch {
  return async (url, init = {}) => {
    const { pathname, search } = new URL(url)
    const body = typeof init.body === 'string' ? init.body : ''
    log.requests += 1
    log.digest = mixed(log.digest, `${now()} ${init.method ?? 'GET'} ${pathname}${search} ${body}`)
    if (pathname.endsWith('/token')) log.tokens += 1
    const create = init.method === 'POST' && watched.has(pathname) ? kept(log, body, now()) : undefined
    try {
      const answer = await fetch(url, init)
      log.digest = mixed(log.digest, `${now()} ${answer.status}`)
      if (create !== undefined) create.fate = fateOf(answer.status)
      return answer
    } catch (error) {
      log.digest = mixed(log.digest, `${now()} ${String(error)}`)
      if (create !== undefined && neverLeft(error)) create.fate = 'never-left'
      throw error
    }
  }
}

function kept(log: WireLog, body: string, at: number): WireCreate {
  const { amount, amc_order_ids } = JSON.parse(body) as { readonly amount?: number; readonly amc_order_ids?: readonly number[] }
  const create: WireCreate = {
    about: amount === undefined ? `orders ${amc_order_ids?.join(' ')}` : `amount ${amount}`,
    at,
    body,
    fate: 'may-have-arrived',
  }
  log.creates.push(create)
  return create
}

function fateOf(status: number): WireFate {
  if (status === 401) return 'unauthorized'
  if (status === 429) return 'turned-away'
  return 'may-have-arrived'
}

/** The connection was never made. */
function neverLeft(error: unknown): boolean {
  const cause = (error as { readonly cause?: { readonly code?: string; readonly syscall?: string } }).cause
  return cause?.syscall === 'connect' || cause?.syscall === 'getaddrinfo' || cause?.code === 'UND_ERR_CONNECT_TIMEOUT'
}

/** FNV-1a over a text, from where the last one ended. */
function mixed(digest: number, text: string): number {
  let sum = digest
  for (let index = 0; index < text.length; index += 1) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  return sum >>> 0
}
