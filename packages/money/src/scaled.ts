import { formats, fromScaled, scaledOf, type Exact, type ExactKind } from './exact.js'

/**
 * The integer that a value is, counted in the smallest unit of its kind: paise for rupees, ten-thousandths for units, hundred-millionths
 * for a NAV.
 *
 * A door for packages that do exact arithmetic of their own in bulk, such as lots. Everyone else uses `add`, `compare` and `valueAt`.
 *
 * @example
 * scaled(rupees('12.34')) // 1234
 */
export function scaled(value: Exact<ExactKind>): number {
  return scaledOf(value)
}

/** The value of an integer of smallest units: `scaled` turned round. Throws `MONEY_OUT_OF_RANGE` for what is no safe integer. */
export function unscaled<Kind extends ExactKind>(kind: Kind, integer: number): Exact<Kind> {
  return fromScaled(kind, integer)
}

/** How many decimals the integer of a kind counts: 2, 4 and 8. */
export function scaleOf(kind: ExactKind): number {
  return formats[kind].decimals
}
