import { fromScaled, sameKind, scaledOf, type Exact, type ExactKind } from './exact.js'

/** Compares two values of one kind: negative, zero or positive, as `Array.prototype.sort` wants it. */
export function compare<Kind extends ExactKind>(first: Exact<Kind>, second: NoInfer<Exact<Kind>>): number {
  sameKind(first, second)
  return scaledOf(first) - scaledOf(second)
}

/** Tells whether two values of one kind are the same number. */
export function equals<Kind extends ExactKind>(first: Exact<Kind>, second: NoInfer<Exact<Kind>>): boolean {
  return compare(first, second) === 0
}

/** Adds two values of one kind. Throws `MONEY_OUT_OF_RANGE` past the kind's range. */
export function add<Kind extends ExactKind>(first: Exact<Kind>, second: NoInfer<Exact<Kind>>): Exact<Kind> {
  return fromScaled(sameKind(first, second), scaledOf(first) + scaledOf(second))
}

/** Subtracts the second value from the first. The result may be negative. */
export function subtract<Kind extends ExactKind>(first: Exact<Kind>, second: NoInfer<Exact<Kind>>): Exact<Kind> {
  return fromScaled(sameKind(first, second), scaledOf(first) - scaledOf(second))
}

/** Adds a list to a starting value, such as `rupees('0')`: an empty list then has a sum of a known kind. */
export function sum<Kind extends ExactKind>(start: Exact<Kind>, values: Iterable<NoInfer<Exact<Kind>>>): Exact<Kind> {
  let total = start
  for (const value of values) total = add(total, value)
  return total
}

/** The smaller of two values. */
export function smallerOf<Kind extends ExactKind>(first: Exact<Kind>, second: NoInfer<Exact<Kind>>): Exact<Kind> {
  return compare(first, second) <= 0 ? first : second
}

/** The larger of two values. */
export function largerOf<Kind extends ExactKind>(first: Exact<Kind>, second: NoInfer<Exact<Kind>>): Exact<Kind> {
  return compare(first, second) >= 0 ? first : second
}

/** -1, 0 or 1: whether a value is below, at or above zero. */
export function signOf(value: Exact<ExactKind>): -1 | 0 | 1 {
  const scaled = scaledOf(value)
  return scaled < 0 ? -1 : scaled > 0 ? 1 : 0
}
