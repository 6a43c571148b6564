/** A source of numbers from 0 up to, not including, 1. `Math.random` is one; a seeded one repeats. */
export type Random = () => number

/**
 * Makes a random source that gives the same numbers for the same seed (mulberry32). For tests, never for secrets.
 *
 * @example
 * const random = randomFrom(20240115)
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Picks one element. Returns `undefined` for an empty list. */
export function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)]
}

/** A shuffled copy. */
export function shuffle<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const item = copy[last]!
    copy[last] = copy[other]!
    copy[other] = item
  }
  return copy
}
