/** Decides whether the platform is well enough to be asked again. One budget may serve several transports. */
export interface RetryBudget {
  /** Takes the price of one retry. Returns false, and takes nothing, when too little is left. */
  spend(): boolean
  /** Pays for one call that was answered. */
  earn(): void
}

/**
 * A token bucket: it starts full, a retry takes 5, an answered call brings 1 (reliability §1). While everything fails it runs dry after
 * a hundred retries, so an outage meets one request per call instead of three.
 */
export function retryBudget(options: { readonly capacity?: number; readonly cost?: number; readonly gain?: number } = {}): RetryBudget {
  const { capacity = 500, cost = 5, gain = 1 } = options
  let left = capacity
  return {
    spend() {
      if (left < cost) return false
      left -= cost
      return true
    },
    earn() {
      left = Math.min(capacity, left + gain)
    },
  }
}
