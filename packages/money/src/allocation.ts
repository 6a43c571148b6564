import { CodedError } from '@foliokit/errors'
import { toDecimal } from './decimal.js'
import { fromScaled, kindOf, scaledOf, type Exact, type ExactKind } from './exact.js'
import { formats } from './exact.js'

/**
 * Splits a total by weights so that the parts add up to it exactly: each gets its share rounded down to the kind's shown decimals,
 * and what is left goes one step at a time to the largest remainders, the earlier part first on a tie.
 *
 * Weights are decimal text, none negative and at least one above zero, such as nominee percentages. Throws
 * `MONEY_WEIGHTS_INVALID`, or `MONEY_AMOUNT_NEGATIVE` for a total below zero.
 *
 * @example
 * allocate(rupees('100'), ['1', '1', '1']) // 33.34, 33.33, 33.33
 */
export function allocate<Kind extends ExactKind>(total: Exact<Kind>, weights: readonly string[]): readonly Exact<Kind>[] {
  const kind = kindOf(total)
  const scaled = scaledOf(total)
  if (scaled < 0)
    throw new CodedError('MONEY_AMOUNT_NEGATIVE', `A total to split must not be below zero; got ${total}.`, { context: { total } })
  const shares = weights.map((weight) => readWeight(weight))
  const whole = shares.reduce((sum, share) => sum.plus(share), toDecimal('0'))
  if (!whole.gt(0)) throw invalid(`At least one weight must be above zero; got [${weights.join(', ')}].`, { weights: [...weights] })

  const { decimals, shown } = formats[kind]
  // One step is the smallest amount people see; a fourth decimal of units that was read goes to the first that would get a step.
  const step = 10 ** (decimals - shown)
  const steps = Math.floor(scaled / step)
  const exact = shares.map((share) => share.times(steps).div(whole))
  const floors = exact.map((part) => part.floor().toNumber())
  const byRemainder = exact
    .map((part, index) => ({ index, left: part.minus(floors[index] ?? 0) }))
    .sort((a, b) => b.left.comparedTo(a.left) || a.index - b.index)
  const missing = steps - floors.reduce((sum, part) => sum + part, 0)
  for (const { index } of byRemainder.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1
  const receiver = byRemainder.find(({ index }) => shares[index]?.gt(0))?.index ?? 0
  return floors.map((part, index) => fromScaled(kind, part * step + (index === receiver ? scaled - steps * step : 0)))
}

function readWeight(weight: string) {
  if (typeof weight !== 'string' || !/^\d{1,20}(\.\d{1,20})?$/.test(weight)) {
    throw invalid(`A weight is decimal text of zero or more; got "${String(weight).slice(0, 40)}".`, { weight })
  }
  return toDecimal(weight)
}

function invalid(message: string, context: Readonly<Record<string, unknown>>): CodedError {
  return new CodedError('MONEY_WEIGHTS_INVALID', message, { context })
}
