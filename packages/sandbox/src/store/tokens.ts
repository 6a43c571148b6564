import type { Random } from './random.js'
import type { Tenant } from './tenant.js'

/** How long a token lives, in seconds (domain §9). */
export const tokenLifeSeconds = 1800

/** The tokens that were given out. */
export interface TokenBook {
  issue(tenant: Tenant, now: number): string
  /** The tenant behind a token that is still good, or nothing. */
  tenantOf(token: string, now: number): Tenant | undefined
  /** Ends a token before its time. */
  revoke(token: string): void
}

export function createTokenBook(random: Random): TokenBook {
  const tokens = new Map<string, { readonly tenant: Tenant; readonly until: number }>()
  return {
    issue(tenant, now) {
      // Tokens are issued in order of time, so the expired ones stand in front.
      for (const [token, { until }] of tokens) {
        if (until > now) break
        tokens.delete(token)
      }
      const token = `sandbox_${random.hex(40)}`
      tokens.set(token, { tenant, until: now + tokenLifeSeconds * 1000 })
      return token
    },
    tenantOf(token, now) {
      const entry = tokens.get(token)
      return entry !== undefined && now < entry.until ? entry.tenant : undefined
    },
    revoke: (token) => void tokens.delete(token),
  }
}
