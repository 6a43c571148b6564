/**
 * A part of a total: `total * part / whole` in integers, rounded half up, exact however large. None is below 0, and `whole` is above it.
 *
 * A product of safe integers that is one itself is divided as it is; any other goes by BigInt. `test/laws.test.ts` holds the two equal.
 */
export function share(total: number, part: number, whole: number): number {
  if (part === whole) return total
  const product = total * part
  if (product > Number.MAX_SAFE_INTEGER) return shareOfBig(total, part, whole)
  // The quotient of two doubles may be one off; the remainder tells.
  let quotient = Math.floor(product / whole)
  let rest = product - quotient * whole
  if (rest < 0) {
    quotient -= 1
    rest += whole
  }
  return rest >= whole - rest ? quotient + 1 : quotient
}

/** The same by BigInt, for any integers. */
export function shareOfBig(total: number, part: number, whole: number): number {
  const [product, divisor] = [BigInt(total) * BigInt(part), BigInt(whole)]
  const rest = product % divisor
  return Number(product / divisor + (rest * 2n >= divisor ? 1n : 0n))
}
