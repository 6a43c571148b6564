import type { Clock } from './clock.js'

/**
 * Reads a clock as one that never goes back: what a machine's clock loses when it is set, is added again. Whoever measures waits by it
 * never waits for an hour that was put back.
 */
export function steadyClock({ now }: Pick<Clock, 'now'>): () => number {
  let last = Number.NEGATIVE_INFINITY
  let lost = 0
  return () => {
    const read = now()
    if (read < last) lost += last - read
    last = read
    return read + lost
  }
}
