import type { Random } from './random.js'
import type { Tenant } from './tenant.js'

/** What an application asked for when it sent an investor to log in. */
export interface AskedLogin {
  readonly tenant: Tenant
  readonly redirectUri: string
  readonly state: string | undefined
  readonly scope: string | undefined
  /** The SHA-256 of a secret that only the application knows, as base64url (PKCE). */
  readonly challenge: string
}

/** What was given to an application for an investor who said yes. */
export interface GrantedLogin {
  readonly login: AskedLogin
  readonly pan: string
}

/** How long an investor may look at the consent page, a code works, and a refresh token lasts, in seconds: choices of this sandbox. */
export const loginLife = { page: 600, code: 60, refreshToken: 24 * 3600 } as const

/** The logins of investors that are under way, and what they were given. */
export interface LoginBook {
  /** What was asked for, while the investor looks at the page. */
  readonly asked: Shelf<AskedLogin>
  readonly codes: Shelf<GrantedLogin>
  readonly refreshTokens: Shelf<GrantedLogin>
}

export function createLoginBook(random: Random): LoginBook {
  return {
    asked: createShelf(random, loginLife.page),
    codes: createShelf(random, loginLife.code),
    refreshTokens: createShelf(random, loginLife.refreshToken),
  }
}

/** Values under names that nobody can guess, each to be taken once, in its time. */
interface Shelf<Value> {
  put(value: Value, now: number): string
  take(name: string, now: number): Value | undefined
}

function createShelf<Value>(random: Random, seconds: number): Shelf<Value> {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>()
  return {
    put(value: Value, now: number): string {
      const name = random.hex(40)
      kept.set(name, { value, until: now + seconds * 1000 })
      return name
    },
    take(name: string, now: number): Value | undefined {
      const entry = kept.get(name)
      kept.delete(name)
      return entry !== undefined && now < entry.until ? entry.value : undefined
    },
  }
}
