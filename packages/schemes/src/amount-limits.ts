import { isCodedError, nearestValid } from '@foliokit/errors'
import { compare, isMultipleOf, multipleAbove, multipleBelow, signOf, subtract, type Rupees } from '@foliokit/money'

/** The bounds a scheme sets on an amount, both inclusive. `null` is no bound; a multiple of `null` or zero is no rule (domain §2). */
export interface AmountLimits {
  readonly minimum: Rupees | null
  readonly maximum: Rupees | null
  readonly multiple: Rupees | null
  /** Where the steps of `multiple` are counted from: `zero` (the default) or `minimum`, as some fund houses do. */
  readonly stepFrom?: 'zero' | 'minimum'
}

/** Limits that refuse nothing above zero. */
export const noAmountLimits: AmountLimits = Object.freeze({ minimum: null, maximum: null, multiple: null })

/** Tells whether an amount is above zero, inside the bounds and on the multiple. */
export function amountFits(amount: Rupees, limits: AmountLimits): boolean {
  return signOf(amount) > 0 && !isBelowMinimum(amount, limits) && !isAboveMaximum(amount, limits) && !isOffMultiple(amount, limits)
}

export function isBelowMinimum(amount: Rupees, { minimum }: AmountLimits): boolean {
  return minimum !== null && compare(amount, minimum) < 0
}

export function isAboveMaximum(amount: Rupees, { maximum }: AmountLimits): boolean {
  return maximum !== null && compare(amount, maximum) > 0
}

export function isOffMultiple(amount: Rupees, limits: AmountLimits): boolean {
  const step = stepOf(limits)
  return step !== null && !isMultipleOf(amount, step, stepStart(limits))
}

/**
 * The amount closest to a refused one that passes every limit, the smaller on a tie; `undefined` when no amount passes.
 *
 * Every candidate is proven by {@link amountFits} before it is offered.
 */
export function nearestAmount(amount: Rupees, limits: AmountLimits): Rupees | undefined {
  try {
    return nearestValid(candidates(amount, limits), (candidate) => (amountFits(candidate, limits) ? [] : [refused]))
  } catch (error) {
    // The next step lies past the range of an amount: there is nothing to offer.
    if (isCodedError(error, 'MONEY_OUT_OF_RANGE')) return undefined
    throw error
  }
}

/** Amounts to try, the closest first: the bound itself or the steps around the amount. */
function candidates(amount: Rupees, limits: AmountLimits): readonly Rupees[] {
  const step = stepOf(limits)
  const bound = clamp(amount, limits)
  if (step === null) return [bound]
  const start = stepStart(limits)
  const moved = compare(bound, amount)
  // Zero is on every multiple but buys nothing: the first step may be the answer.
  if (moved > 0 || signOf(amount) <= 0) return [multipleAbove(bound, step, start), step]
  const below = multipleBelow(bound, step, start)
  if (moved < 0) return [below]
  const above = multipleAbove(bound, step, start)
  return compare(subtract(amount, below), subtract(above, amount)) <= 0 ? [below, above] : [above, below]
}

const refused = Object.freeze({ code: 'SCHEMES_AMOUNT_REFUSED', path: ['amount'], message: 'The amount does not fit.', context: {} })

function stepOf({ multiple }: AmountLimits): Rupees | null {
  return multiple !== null && signOf(multiple) > 0 ? multiple : null
}

function stepStart({ stepFrom, minimum }: AmountLimits): Rupees | undefined {
  return stepFrom === 'minimum' && minimum !== null ? minimum : undefined
}

function clamp(amount: Rupees, limits: AmountLimits): Rupees {
  if (limits.minimum !== null && isBelowMinimum(amount, limits)) return limits.minimum
  if (limits.maximum !== null && isAboveMaximum(amount, limits)) return limits.maximum
  return amount
}
