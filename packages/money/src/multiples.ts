import { CodedError } from '@foliokit/errors'
import { subtract } from './arithmetic.js'
import { fromScaled, sameKind, scaledOf, type Exact, type ExactKind } from './exact.js'

/**
 * Tells whether `value` is a whole number of steps away from `from` (zero by default), exactly: 0.01 and 0.001 steps occur
 * (domain §2). Throws `MONEY_STEP_NOT_POSITIVE` for a step of zero or less ("no rule" is the caller's word for that), and `MONEY_OUT_OF_RANGE`
 * when the two lie further apart than the kind reaches.
 */
export function isMultipleOf<Kind extends ExactKind>(value: Exact<Kind>, step: NoInfer<Exact<Kind>>, from?: NoInfer<Exact<Kind>>): boolean {
  return remainder(value, step, from) === 0
}

/** The largest value at or below `value` that is a whole number of steps from `from` (zero by default). */
export function multipleBelow<Kind extends ExactKind>(
  value: Exact<Kind>,
  step: NoInfer<Exact<Kind>>,
  from?: NoInfer<Exact<Kind>>,
): Exact<Kind> {
  const over = remainder(value, step, from)
  return fromScaled(sameKind(value, step), scaledOf(value) - (over < 0 ? over + scaledOf(step) : over))
}

/** The smallest value at or above `value` that is a whole number of steps from `from` (zero by default). */
export function multipleAbove<Kind extends ExactKind>(
  value: Exact<Kind>,
  step: NoInfer<Exact<Kind>>,
  from?: NoInfer<Exact<Kind>>,
): Exact<Kind> {
  const over = remainder(value, step, from)
  return fromScaled(sameKind(value, step), scaledOf(value) - (over > 0 ? over - scaledOf(step) : over))
}

function remainder(value: Exact<ExactKind>, step: Exact<ExactKind>, from: Exact<ExactKind> | undefined): number {
  const kind = sameKind(value, step)
  const stepScaled = scaledOf(step)
  if (stepScaled <= 0)
    throw new CodedError('MONEY_STEP_NOT_POSITIVE', `A step must be above zero; got ${step}.`, { context: { kind, step } })
  if (from === undefined) return scaledOf(value) % stepScaled
  return scaledOf(subtract(value, from)) % stepScaled
}
