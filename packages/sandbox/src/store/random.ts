/** A stream of pseudo-random numbers that one seed decides. Not for secrets. */
export interface Random {
  /** A whole number from 0 to `below` - 1; `below` at most 2^32. */
  integer(below: number): number
  /** Lower-case hexadecimal text of a length. */
  hex(length: number): string
  /** Hexadecimal text in the form of a UUID. */
  uuid(): string
  /** Decimal text of a length that does not start with 0. */
  digits(length: number): string
  /** An id of 19 digits that fits a signed 64-bit integer and not a JavaScript number. */
  longId(): string
}

/** xoshiro128** (Blackman and Vigna), its state filled from the seed by splitmix32. */
export function createRandom(seed: number): Random {
  let mixed = seed >>> 0
  const splitmix = () => {
    mixed = (mixed + 0x9e3779b9) >>> 0
    let z = mixed
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return (z ^ (z >>> 16)) >>> 0
  }
  let [a, b, c, d] = [splitmix(), splitmix(), splitmix(), splitmix()] as [number, number, number, number]
  const rotate = (x: number, k: number) => (x << k) | (x >>> (32 - k))
  const next = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = rotate(d, 11)
    return result
  }
  const integer = (below: number) => Math.floor((next() / 2 ** 32) * below)
  /** Text of digits whose first is from 1 to `most`. */
  const decimal = (length: number, most: number) => {
    let text = String(1 + integer(most))
    while (text.length < length) text += String(integer(10))
    return text
  }
  const hex = (length: number) => {
    let text = ''
    while (text.length < length) text += next().toString(16).padStart(8, '0')
    return text.slice(0, length)
  }
  return {
    integer,
    hex,
    uuid: () => [8, 4, 4, 4, 12].map(hex).join('-'),
    digits: (length) => decimal(length, 9),
    longId: () => decimal(19, 8),
  }
}
