/**
 * A part of a total: `total * part / whole` in integers, rounded half up, exact however large. None is below 0, and `whole` is above it.
 *
 * A product of safe integers that is one itself is divided as it is; any other goes by BigInt. `test/laws.test.ts` holds the two equal.
 */
export function share(total: number, part: number, whole: number): number {
  if (part === whole) return total
  const product = total * part
  if (product > Number.MAX_SAFE_INTEGER) return shareOfBig(total, part, whole)
  // Below 2^53 a quotient of whole numbers is whole, or more than half of a double's last digit below the next whole number: it never rounds up
  // to that one, so its floor is exact.
  const quotient = Math.floor(product / whole)
  const rest = product - quotient * whole
  return rest >= whole - rest ? quotient + 1 : quotient
}

/** The same by BigInt, for any integers. */
export function shareOfBig(total: number, part: number, whole: number): number {
  const [product, divisor] = [BigInt(total) * BigInt(part), BigInt(whole)]
  const rest = product % divisor
  return Number(product / divisor + (rest * 2n >= divisor ? 1n : 0n))
}
