/** The last requests of one limit, and the pause it may be in. All moments are in milliseconds of one clock. */
export interface RateWindow {
  /** The earliest moment at which a request may begin when `ahead` others begin before it. */
  freeAt(ahead: number): number
  /** Notes a request that begins. */
  begin(now: number): void
  /** Lets nothing begin before a moment. A later pause that ends earlier does not shorten it. */
  pauseUntil(moment: number): void
}

/**
 * Counts over a sliding second: a request may begin once the one that was `perSecond` requests before it is a second old. A bucket
 * that refills would let twice as many through in the first second, which a gateway that counts may refuse.
 */
export function rateWindow(perSecond: number): RateWindow {
  const begun = Array.from({ length: perSecond }, () => Number.NEGATIVE_INFINITY)
  let oldest = 0
  let pausedUntil = Number.NEGATIVE_INFINITY
  return {
    freeAt(ahead) {
      const seconds = 1 + Math.floor(ahead / perSecond)
      const base = begun[(oldest + ahead) % perSecond] ?? Number.NEGATIVE_INFINITY
      return Math.max(pausedUntil, base + seconds * 1_000)
    },
    begin(now) {
      begun[oldest] = now
      oldest = (oldest + 1) % perSecond
    },
    pauseUntil(moment) {
      pausedUntil = Math.max(pausedUntil, moment)
    },
  }
}
