import type { PaytotaFetch, PaytotaFetchInit } from './fetch.js'

/**
 * What happens to one request:
 * - `refuse`: the connection is refused, so that it is proven unsent;
 * - `before`: it is lost on its way, and nothing happens;
 * - `after`: it takes effect, and the answer is lost;
 * - `{ late }`: it is given up on, and takes effect so many milliseconds later.
 */
export type Loss = 'refuse' | 'before' | 'after' | { readonly late: number }

/** One request, for deciding its fate. */
export interface Sent {
  readonly method: string
  readonly path: string
  /** Counts from 1, over all requests. */
  readonly count: number
}

/**
 * Wraps a `fetch` so that some of its answers are lost: `decide` says which. What is late needs `schedule`, such as that of the sandbox's
 * clock.
 *
 * @example
 * const fetch = loseAnswers(sandbox.fetch, ({ path }) => (path.startsWith('/p/') ? 'after' : undefined))
 */
export function loseAnswers(
  fetch: PaytotaFetch,
  decide: (sent: Sent) => Loss | undefined,
  options: { readonly after?: (milliseconds: number, run: () => void) => unknown } = {},
): PaytotaFetch {
  let count = 0
  return async (address, init: PaytotaFetchInit = {}) => {
    const { pathname } = new (globalThis as unknown as { URL: new (url: string) => { pathname: string } }).URL(address)
    const loss = decide({ method: init.method ?? 'GET', path: pathname, count: (count += 1) })
    if (loss === undefined) return fetch(address, init)
    if (loss === 'after') await fetch(address, init)
    if (typeof loss === 'object') options.after?.(loss.late, () => void fetch(address, init))
    // As Node's fetch fails: the system call of the cause is what proves that nothing was sent.
    const cause = loss === 'refuse' ? { code: 'ECONNREFUSED', syscall: 'connect' } : { code: 'ECONNRESET', syscall: 'read' }
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(cause.code), cause) })
  }
}
