import { aborted, settleOnAbort } from './limits.js'
import type { AbortSignalLike } from './platform.js'
import type { AccessToken, TokenSource } from './token-source.js'

/** Token sources of many tenants, one for each. */
export interface TokensByTenant {
  /** The tenant's source. However often it is asked for, its callers share a token and its renewal. Nothing is made before the first token. */
  of(tenant: string): TokenSource
  /** Lets a tenant's source go: one who left, or whose credentials have changed. The next token comes from a new source. */
  forget(tenant: string): void
}

/**
 * Keeps a token source for each tenant that one process serves, side by side: no tenant waits for another's token, gets it, or loses
 * its own by another's refusal.
 *
 * `make` is asked once per tenant, however many callers come at once. It may take its time, to read the credentials from a vault; what it
 * throws reaches those who wait, and the next caller makes it ask again. Sources are kept until they are forgotten, so ask for
 * tenants that exist.
 *
 * @example
 * const tokens = tokensByTenant((tenant) => clientCredentials({ fetch, baseUrl, tenant, ...credentials[tenant], now: Date.now }))
 * const client = createClient({ baseUrl, tenant: 'acme', tokens: tokens.of('acme') })
 */
export function tokensByTenant(make: (tenant: string) => TokenSource | Promise<TokenSource>): TokensByTenant {
  const sources = new Map<string, TokenSource>()

  function current(tenant: string): TokenSource {
    const known = sources.get(tenant)
    if (known !== undefined) return known
    const source = madeOnce(() => make(tenant))
    sources.set(tenant, source)
    return source
  }

  return {
    // A client keeps what it is given, so what it is given looks the present source up at each call.
    of: (tenant) => ({
      token: (call) => current(tenant).token(call),
      invalidate: (token) => sources.get(tenant)?.invalidate(token),
    }),
    forget: (tenant) => void sources.delete(tenant),
  }
}

/** A source that is made when its first token is wanted, and made again while that fails. */
function madeOnce(make: () => TokenSource | Promise<TokenSource>): TokenSource {
  let made: TokenSource | undefined
  let making: Promise<TokenSource> | undefined

  async function begin(): Promise<TokenSource> {
    try {
      made = await make()
      return made
    } finally {
      making = undefined
    }
  }

  async function firstToken(call: { readonly signal?: AbortSignalLike | undefined } | undefined): Promise<AccessToken> {
    if (call?.signal?.aborted === true) throw aborted()
    making ??= begin()
    const source = await settleOnAbort(call?.signal, making)
    return source.token(call)
  }

  return {
    token: (call) => made?.token(call) ?? firstToken(call),
    invalidate: (token) => made?.invalidate(token),
  }
}
