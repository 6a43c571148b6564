import type { Rupees } from '@foliokit/money'
import { scaled } from '@foliokit/money/scaled'
import { epochDay, type CivilDate } from '@foliokit/schedule'
import { holdingsError } from './holdings-error.js'

/** Money that moved on a day: below zero what the investor paid in, above zero what came out or what is there in the end. */
export interface CashFlow {
  readonly on: CivilDate
  readonly amount: Rupees
}

/**
 * The yearly rate of return of dated cash flows (XIRR): the rate at which they are worth nothing together, over actual days by a year of 365.
 * A rate is no money: it is found by floating point, to within 1e-10, and told as decimal text with 6 decimals, rounded half away from zero.
 *
 * Flows that change their sign more than once may have several such rates: this is the one that Newton's steps reach from 10 %, and
 * where they reach none, the one nearest to zero.
 *
 * @throws CodedError `HOLDINGS_FLOWS_INVALID` unless there is a payment in, one out, and more than one day
 * @throws CodedError `HOLDINGS_NO_RETURN` when no rate above -100 % and up to 1,000,000 % a year makes them worth nothing
 * @example
 * xirr([{ on: civilDate('2023-01-01'), amount: rupees('-1000') }, { on: civilDate('2024-01-01'), amount: rupees('1100') }]) // '0.100000'
 */
export function xirr(flows: readonly CashFlow[]): string {
  const days = new Int32Array(flows.length)
  const paise = new Float64Array(flows.length)
  for (let index = 0; index < flows.length; index += 1) {
    const { on, amount } = flows[index] as CashFlow
    days[index] = epochDay(on)
    paise[index] = scaled(amount)
  }
  const rate = rateOfReturn(days, paise)
  return (Math.sign(rate) * (Math.round(Math.abs(rate) * 1e6) / 1e6)).toFixed(6)
}

/** The rate as a number. Newton's steps by Horner's rule on the powers of the gaps between days; by halves where those run away. */
export function rateOfReturn(days: Int32Array, paise: Float64Array): number {
  const { amounts, gaps, longest } = columnsOf(days, paise)
  const value = present(amounts, gaps, longest)

  let rate = 0.1
  for (let step = 0; step < 40; step += 1) {
    const { worth, slope } = value(rate)
    // Over half a century both may leave the doubles: a step by an infinite slope is no step.
    if (!Number.isFinite(slope)) break
    const next = rate - worth / slope
    if (!(next > lowest && next <= highest)) break
    if (Math.abs(next - rate) < 1e-12 * Math.max(1, Math.abs(next))) return next
    rate = next
  }
  return byHalves((at) => (at < 0 ? inTheEnd(amounts, gaps, at) : value(at).worth))
}

const lowest = -0.999999
const highest = 10_000

interface Columns {
  readonly amounts: Float64Array
  /** Days since the flow before. */
  readonly gaps: Int32Array
  readonly longest: number
}

function columnsOf(days: Int32Array, paise: Float64Array): Columns {
  const gaps = new Int32Array(days.length)
  let longest = 0
  let hasIn = false
  let hasOut = false
  for (let index = 0; index < days.length; index += 1) {
    const amount = paise[index] as number
    if (amount < 0) hasIn = true
    if (amount > 0) hasOut = true
    if (index === 0) continue
    const gap = (days[index] as number) - (days[index - 1] as number)
    if (gap < 0) return columnsOf(...sorted(days, paise))
    gaps[index] = gap
    if (gap > longest) longest = gap
  }
  if (hasIn && hasOut && longest > 0) return { amounts: paise, gaps, longest }
  const context = { flows: days.length, hasPaymentIn: hasIn, hasPaymentOut: hasOut }
  throw holdingsError('HOLDINGS_FLOWS_INVALID', 'A rate of return needs money paid in and money that came out, on different days.', context)
}

function sorted(days: Int32Array, paise: Float64Array): readonly [Int32Array, Float64Array] {
  const order = [...days.keys()].sort((one, other) => (days[one] as number) - (days[other] as number))
  return [Int32Array.from(order, (index) => days[index] as number), Float64Array.from(order, (index) => paise[index] as number)]
}

/** Gaps up to this many days have their powers in a table, made once for each rate. */
const tableUpTo = 400

/**
 * What the flows are worth at a rate, and how fast that changes: `sum of a * v^d`, with v = (1 + rate)^(-1/365), from the last flow back, so
 * that each step multiplies by v to the power of one gap.
 */
function present(
  amounts: Float64Array,
  gaps: Int32Array,
  longest: number,
): (rate: number) => { readonly worth: number; readonly slope: number } {
  const powers = new Float64Array(Math.min(longest, tableUpTo) + 1)
  return (rate) => {
    const growth = 1 + rate
    const factor = growth ** (-1 / 365)
    powers[0] = 1
    for (let gap = 1; gap < powers.length; gap += 1) powers[gap] = (powers[gap - 1] as number) * factor
    let worth = 0
    let days = 0
    for (let index = amounts.length - 1; index >= 0; index -= 1) {
      worth += amounts[index] as number
      const gap = gaps[index] as number
      const power = gap < powers.length ? (powers[gap] as number) : factor ** gap
      // d(v^n)/d(rate) = -n v^n / (365 (1 + rate)): carried along as a sum weighted by days.
      days = (days + gap * worth) * power
      worth *= power
    }
    return { worth, slope: -days / (365 * growth) }
  }
}

/** What the flows are worth on their last day: of the same sign as what they are on the first, and below a rate of 0 never past the doubles. */
function inTheEnd(amounts: Float64Array, gaps: Int32Array, rate: number): number {
  const factor = (1 + rate) ** (1 / 365)
  let worth = 0
  for (let index = 0; index < amounts.length; index += 1) worth = worth * factor ** (gaps[index] as number) + (amounts[index] as number)
  return worth
}

/** Finds a change of sign on a grid of rates and halves it. Of several roots the one nearest to zero is taken. */
function byHalves(worth: (rate: number) => number): number {
  let best: readonly [number, number] | undefined
  let before = lowest
  let valueBefore = worth(before)
  for (let step = 1; step <= 400; step += 1) {
    const at = step <= 200 ? lowest + (step / 200) * (1 - lowest) : highest ** ((step - 200) / 200)
    const value = worth(at)
    const changes = Number.isFinite(valueBefore) && (value === 0 || valueBefore < 0 !== value < 0)
    if (changes && (best === undefined || Math.abs(at) < Math.abs(best[1]))) best = [before, at]
    before = at
    valueBefore = value
  }
  if (best === undefined) {
    throw holdingsError('HOLDINGS_NO_RETURN', 'No yearly rate above -100 % and up to 1,000,000 % makes these flows worth nothing.', {
      from: lowest,
      to: highest,
    })
  }
  let [low, high] = best
  const isLowNegative = worth(low) < 0
  for (let step = 0; step < 200 && high - low > 1e-13 * Math.max(1, Math.abs(low)); step += 1) {
    const middle = (low + high) / 2
    if (worth(middle) < 0 === isLowNegative) low = middle
    else high = middle
  }
  return (low + high) / 2
}
