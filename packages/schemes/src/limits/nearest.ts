import { isCodedError } from '@foliokit/errors'
import {
  add,
  compare,
  isUnits,
  largerOf,
  multipleAbove,
  multipleBelow,
  rupees,
  signOf,
  subtract,
  units,
  type Exact,
  type ExactKind,
  type Rupees,
  type Units,
} from '@foliokit/money'
import {
  fits,
  isAboveMaximum,
  isBelowMinimum,
  stepOf,
  stepStart,
  type AmountLimits,
  type ExactLimits,
  type UnitsLimits,
} from './exact-limits.js'

/** How many steps to either side are tried where the steps of several limits must meet. */
const reach = 2_000

/**
 * The quantity closest to a refused one that passes every one of several limits, the smaller on a tie; `undefined` when none passes.
 *
 * Whatever passes lies on the coarsest step, so the walk goes along that one, outward from the refused value, and runs every limit on
 * each stop. Limits whose steps meet only once in 2,000 have nothing to offer.
 */
export function nearestFit<Kind extends ExactKind>(value: Exact<Kind>, ...all: readonly ExactLimits<Kind>[]): Exact<Kind> | undefined {
  const passes = (candidate: Exact<Kind>) => all.every((limits) => fits(candidate, limits))
  const zero = subtract(value, value)
  const bound = largerOf(all.reduce(clamp, value), zero)
  const grid = coarsest(all)
  const step = grid && stepOf(grid)
  if (!step) return [bound, smallestOf(value)].find(passes)
  let below = moved(multipleBelow, bound, step, stepStart(grid))
  let above = moved(multipleAbove, bound, step, stepStart(grid))
  const aboveFirst = below !== undefined && above !== undefined && compare(subtract(above, bound), subtract(bound, below)) < 0
  for (let tried = 0; tried < reach; tried += 1) {
    const found = (aboveFirst ? [above, below] : [below, above]).find((next) => next !== undefined && passes(next))
    if (found !== undefined) return found
    if (below !== undefined) below = isUnder(below, all) ? undefined : moved(subtract, below, step)
    if (above !== undefined) above = isOver(above, all) ? undefined : moved(add, above, step)
    if (below === undefined && above === undefined) return undefined
  }
  return undefined
}

function isUnder<Kind extends ExactKind>(value: Exact<Kind>, all: readonly ExactLimits<Kind>[]): boolean {
  return signOf(value) <= 0 || all.some((limits) => isBelowMinimum(value, limits))
}

function isOver<Kind extends ExactKind>(value: Exact<Kind>, all: readonly ExactLimits<Kind>[]): boolean {
  return all.some((limits) => isAboveMaximum(value, limits))
}

/** The amount closest to a refused one that passes every limit, the smaller on a tie; `undefined` when no amount passes. */
export function nearestAmount(amount: Rupees, limits: AmountLimits): Rupees | undefined {
  return nearestFit(amount, limits)
}

/** The number of units closest to a refused one that passes every limit, the smaller on a tie; `undefined` when none passes. */
export function nearestUnits(value: Units, limits: UnitsLimits): Units | undefined {
  return nearestFit(value, limits)
}

/** A step past the range of the quantity leads nowhere. */
function moved<Kind extends ExactKind>(
  move: (value: Exact<Kind>, step: Exact<Kind>, start?: Exact<Kind>) => Exact<Kind>,
  ...args: Parameters<typeof move>
): Exact<Kind> | undefined {
  try {
    return move(...args)
  } catch (error) {
    if (isCodedError(error, 'MONEY_OUT_OF_RANGE')) return undefined
    throw error
  }
}

/** The smallest quantity of a value's kind that an order can name: a paisa, a thousandth of a unit (domain §2). */
function smallestOf<Kind extends ExactKind>(value: Exact<Kind>): Exact<Kind> {
  return (isUnits(value) ? units('0.001') : rupees('0.01')) as Exact<ExactKind> as Exact<Kind>
}

function clamp<Kind extends ExactKind>(value: Exact<Kind>, limits: ExactLimits<Kind>): Exact<Kind> {
  if (limits.minimum !== null && isBelowMinimum(value, limits)) return limits.minimum
  if (limits.maximum !== null && isAboveMaximum(value, limits)) return limits.maximum
  return value
}

function coarsest<Kind extends ExactKind>(all: readonly ExactLimits<Kind>[]): ExactLimits<Kind> | undefined {
  return all.reduce<ExactLimits<Kind> | undefined>((best, limits) => {
    const step = stepOf(limits)
    const coarsestStep = best && stepOf(best)
    return step !== null && (!coarsestStep || compare(step, coarsestStep) > 0) ? limits : best
  }, undefined)
}
