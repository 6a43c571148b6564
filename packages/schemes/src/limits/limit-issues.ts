import type { Issue } from '@foliokit/errors'
import { signOf, type Exact, type ExactKind } from '@foliokit/money'
import { noIssues } from '../order/no-issues.js'
import { isAboveMaximum, isBelowMinimum, isOffMultiple, type ExactLimits } from './exact-limits.js'
import { nearestFit } from './nearest.js'

/** The two fields that say how much, and what each of them counts. */
export interface Quantities {
  readonly amount: 'Rupees'
  readonly units: 'Units'
}

type Field = keyof Quantities

interface Codes<Name extends Field> {
  readonly notPositive: `SCHEMES_${Uppercase<Name>}_NOT_POSITIVE`
  readonly belowMinimum: `SCHEMES_${Uppercase<Name>}_BELOW_MINIMUM`
  readonly aboveMaximum: `SCHEMES_${Uppercase<Name>}_ABOVE_MAXIMUM`
  readonly notAMultiple: `SCHEMES_${Uppercase<Name>}_NOT_A_MULTIPLE`
}

const codes: { readonly [Name in Field]: Codes<Name> } = {
  amount: {
    notPositive: 'SCHEMES_AMOUNT_NOT_POSITIVE',
    belowMinimum: 'SCHEMES_AMOUNT_BELOW_MINIMUM',
    aboveMaximum: 'SCHEMES_AMOUNT_ABOVE_MAXIMUM',
    notAMultiple: 'SCHEMES_AMOUNT_NOT_A_MULTIPLE',
  },
  units: {
    notPositive: 'SCHEMES_UNITS_NOT_POSITIVE',
    belowMinimum: 'SCHEMES_UNITS_BELOW_MINIMUM',
    aboveMaximum: 'SCHEMES_UNITS_ABOVE_MAXIMUM',
    notAMultiple: 'SCHEMES_UNITS_NOT_A_MULTIPLE',
  },
}

/** The codes of a quantity outside its limits, by its field. */
export type LimitIssueCode<Name extends Field = Field> = Codes<Name>[keyof Codes<Name>]

type LimitIssue<Name extends Field> = Issue<LimitIssueCode<Name>, Exact<Quantities[Name]>>

/**
 * One limit check on one field. `all` are the limits that hold together, such as these and what the investor holds: the others break
 * no rule here, but the nearest value passes them too. These alone when left out.
 */
export type LimitCheck = <Name extends Field>(
  field: Name,
  value: Exact<Quantities[Name]>,
  limits: ExactLimits<Quantities[Name]>,
  all?: readonly ExactLimits<Quantities[Name]>[],
) => readonly LimitIssue<Name>[]

/** Refuses zero and less, whatever the minimum says: real schemes carry a minimum of zero. */
export const notPositive: LimitCheck = (field, value, limits, all) => {
  if (signOf(value) > 0) return noIssues
  const message = `${named[field](value)} not above zero.`
  return [
    {
      code: codes[field].notPositive,
      path: [field],
      message,
      context: { [field]: value },
      nearest: nearestFit(value, ...(all ?? [limits])),
    },
  ]
}

/** Refuses a value outside the inclusive bounds. */
export const outsideBounds: LimitCheck = (field, value, limits, all) => {
  const below = isBelowMinimum(value, limits)
  if (!below && !isAboveMaximum(value, limits)) return noIssues
  const { minimum, maximum } = limits
  const code = below ? codes[field].belowMinimum : codes[field].aboveMaximum
  const message = `${named[field](value)} ${below ? `below the minimum ${minimum}` : `above the maximum ${maximum}`}.`
  const context = { [field]: value, minimum, maximum }
  return [{ code, path: [field], message, context, nearest: nearestFit(value, ...(all ?? [limits])) }]
}

/** Refuses a value that is not a whole number of steps, exactly, down to steps of 0.01 and 0.001 (domain §2). */
export const offMultiple: LimitCheck = (field, value, limits, all) => {
  if (!isOffMultiple(value, limits)) return noIssues
  const { multiple, minimum, stepFrom = 'zero' } = limits
  const from = stepFrom === 'minimum' ? ` counted from the minimum ${minimum}` : ''
  const message = `${named[field](value)} not a multiple of ${multiple}${from}.`
  const context = { [field]: value, multiple, minimum, stepFrom }
  return [{ code: codes[field].notAMultiple, path: [field], message, context, nearest: nearestFit(value, ...(all ?? [limits])) }]
}

const named = {
  amount: (value: Exact<ExactKind>) => `Amount ${value} is`,
  units: (value: Exact<ExactKind>) => `Units ${value} are`,
} as const
