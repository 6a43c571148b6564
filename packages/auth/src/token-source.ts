import { isCodedError } from '@foliokit/errors'
import { aborted, limited, platformTimer, settleOnAbort, type Timer } from './limits.js'
import type { AbortSignalLike, PlatformAbortSignal } from './platform.js'

/** The text that goes behind `Bearer` in a header. Put it there and nowhere else. */
export type AccessToken = string

/** Where access tokens come from. Anything with these two functions will do. */
export interface TokenSource {
  /** A token that is good now. A caller's signal ends the wait of that caller alone. */
  token(options?: { readonly signal?: AbortSignalLike | undefined }): Promise<AccessToken>
  /** Gives a token back that the platform refused. Has no effect when a newer one is already held. */
  invalidate(token: AccessToken): void
}

/** A token as a server granted it. */
export interface Grant {
  readonly token: AccessToken
  /** How long it is good, in milliseconds from the moment it was asked for. */
  readonly lifetime: number
}

/** When a token source asks for the next token. */
export interface TokenSourceOptions {
  /** The present moment in milliseconds. Only differences count, so any clock that runs evenly will do. */
  readonly now: () => number
  /** With less left than this, the next token is fetched in the background. Default 120 s, at most half of a token's life. */
  readonly refreshUnder?: number | undefined
  /** With less left than this, callers wait for the next token. Default 30 s, at most a quarter of a token's life. */
  readonly waitUnder?: number | undefined
  /** The longest a request for a token may take, with its body and whatever retries it makes, in milliseconds. Default 30 s. */
  readonly timeout?: number | undefined
  /** Calls back once after a delay in milliseconds; the returned function cancels it. Default: the platform's `setTimeout`. */
  readonly after?: Timer | undefined
  /** Told of every request that failed, also those in the background that no caller waited for. */
  readonly onFailure?: ((error: unknown) => void) | undefined
}

/** After a failed refresh the old token is served for this long before the next try. */
const pauseAfterFailure = 5_000

interface Held {
  readonly token: AccessToken
  /** The token as a settled promise: what a hit returns. */
  readonly ready: Promise<AccessToken>
  readonly refreshAt: number
  readonly waitAt: number
  readonly expiresAt: number
}

/**
 * Keeps a token and renews it in time (reliability §4): however many callers ask, one request is under way at a time; while the token
 * is good for a while yet, renewal is nobody's wait; when renewal fails, the old token is served for as long as it is valid; a
 * failure is never kept.
 *
 * `request` asks the server once. Its retries are its own affair, and its signal fires at the timeout.
 */
export function tokenSource(request: (signal: PlatformAbortSignal) => Promise<Grant>, options: TokenSourceOptions): TokenSource {
  const { now, refreshUnder = 120_000, waitUnder = 30_000, timeout = 30_000, after = platformTimer, onFailure } = options
  let held: Held | undefined
  let flight: Promise<AccessToken> | undefined
  let pausedUntil = Number.NEGATIVE_INFINITY

  async function renew(): Promise<AccessToken> {
    const start = now()
    try {
      const { token, lifetime } = await limited(request, timeout, after)
      const expiresAt = start + lifetime
      held = {
        token,
        ready: Promise.resolve(token),
        refreshAt: expiresAt - Math.min(refreshUnder, lifetime / 2),
        waitAt: expiresAt - Math.min(waitUnder, lifetime / 4),
        expiresAt,
      }
      return token
    } catch (error) {
      pausedUntil = now() + pauseAfterFailure
      // In a turn of its own: an observer that throws surfaces as an unhandled rejection and takes no token from anyone.
      void Promise.resolve(error).then(onFailure)
      throw error
    } finally {
      flight = undefined
    }
  }

  function renewal(): Promise<AccessToken> {
    if (flight !== undefined) return flight
    flight = renew()
    // Whoever waits gets the failure, and so does `onFailure`: a flight that nobody waits for must not crash the process.
    flight.catch(() => undefined)
    return flight
  }

  async function renewed(signal: AbortSignalLike | undefined): Promise<AccessToken> {
    if (signal?.aborted === true) throw aborted()
    const valid = stillValid()
    if (valid !== undefined && now() < pausedUntil) return valid.token
    const next = renewal()
    if (valid !== undefined && now() < valid.waitAt) return valid.token
    try {
      return await settleOnAbort(signal, next)
    } catch (error) {
      const old = isCodedError(error, 'AUTH_ABORTED') ? undefined : stillValid()
      if (old === undefined) throw error
      return old.token
    }
  }

  const stillValid = () => (held !== undefined && now() < held.expiresAt ? held : undefined)

  return {
    // Not async: a hit is one comparison and a promise that is already settled.
    token(call) {
      if (held !== undefined && now() < held.refreshAt && call?.signal?.aborted !== true) return held.ready
      return renewed(call?.signal)
    },
    invalidate(token) {
      if (held?.token === token) held = undefined
    },
  }
}
