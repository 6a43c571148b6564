import { compare, isMultipleOf, signOf, type Exact, type ExactKind } from '@foliokit/money'

/** The bounds a scheme sets on a quantity, both inclusive. `null` is no bound; a multiple of `null` or zero is no rule (domain §2). */
export interface ExactLimits<Kind extends ExactKind> {
  readonly minimum: Exact<Kind> | null
  readonly maximum: Exact<Kind> | null
  readonly multiple: Exact<Kind> | null
  /** Where the steps of `multiple` are counted from: `zero` (the default) or `minimum`, as some fund houses do. */
  readonly stepFrom?: 'zero' | 'minimum'
}

/** The bounds a scheme sets on an amount in INR. */
export interface AmountLimits extends ExactLimits<'Rupees'> {}

/** The bounds a scheme sets on a number of units. */
export interface UnitsLimits extends ExactLimits<'Units'> {}

/** Limits that refuse no amount above zero. */
export const noAmountLimits: AmountLimits = Object.freeze({ minimum: null, maximum: null, multiple: null })

/** Limits that refuse no number of units above zero. */
export const noUnitsLimits: UnitsLimits = Object.freeze({ minimum: null, maximum: null, multiple: null })

/** Tells whether a quantity is above zero, inside the bounds and on the multiple. */
export function fits<Kind extends ExactKind>(value: Exact<Kind>, limits: ExactLimits<Kind>): boolean {
  return signOf(value) > 0 && !isBelowMinimum(value, limits) && !isAboveMaximum(value, limits) && !isOffMultiple(value, limits)
}

/** Tells whether an amount is above zero, inside the bounds and on the multiple. */
export const amountFits = (amount: Exact<'Rupees'>, limits: AmountLimits): boolean => fits(amount, limits)

/** Tells whether a number of units is above zero, inside the bounds and on the multiple. */
export const unitsFit = (units: Exact<'Units'>, limits: UnitsLimits): boolean => fits(units, limits)

export function isBelowMinimum<Kind extends ExactKind>(value: Exact<Kind>, { minimum }: ExactLimits<Kind>): boolean {
  return minimum !== null && compare(value, minimum) < 0
}

export function isAboveMaximum<Kind extends ExactKind>(value: Exact<Kind>, { maximum }: ExactLimits<Kind>): boolean {
  return maximum !== null && compare(value, maximum) > 0
}

export function isOffMultiple<Kind extends ExactKind>(value: Exact<Kind>, limits: ExactLimits<Kind>): boolean {
  const step = stepOf(limits)
  return step !== null && !isMultipleOf(value, step, stepStart(limits))
}

/** The step in force; `null` where the multiple is no rule. */
export function stepOf<Kind extends ExactKind>({ multiple }: ExactLimits<Kind>): Exact<Kind> | null {
  return multiple !== null && signOf(multiple) > 0 ? multiple : null
}

/** Makes limits of members as they stand on the wire: what is absent is no limit. */
export function limitsOf<Kind extends ExactKind>(
  minimum: Exact<Kind> | null | undefined,
  maximum: Exact<Kind> | null | undefined,
  multiple: Exact<Kind> | null | undefined,
  stepFrom: 'zero' | 'minimum',
): ExactLimits<Kind> {
  return { minimum: minimum ?? null, maximum: maximum ?? null, multiple: multiple ?? null, stepFrom }
}

/** Where steps are counted from; `undefined` is zero. */
export function stepStart<Kind extends ExactKind>({ stepFrom, minimum }: ExactLimits<Kind>): Exact<Kind> | undefined {
  return stepFrom === 'minimum' && minimum !== null ? minimum : undefined
}
