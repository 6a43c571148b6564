/** One amount rule (minimum, maximum, multiple) over exact values, and the same from decimal text. */
import { rupees } from '@foliokit/money'
import { amountFits } from '@foliokit/schemes'
import Big from 'big.js'
import { Decimal } from 'decimal.js'
import { compare, versionOf } from './harness.mjs'

const texts = Array.from({ length: 1000 }, (_, index) =>
  index % 3 === 0 ? `${500 * (index + 1)}` : `${1000 + index * 7}.${String(index % 100).padStart(2, '0')}`,
)
const bounds = { minimum: '1000', maximum: '999999999', multiple: '500' }

/** Runs a rule over all amounts; the count keeps the work from being optimised away, and must agree between rows. */
const over = (amounts, fits) => () => {
  let count = 0
  for (let index = 0; index < amounts.length; index += 1) if (fits(amounts[index])) count += 1
  return count
}

const scaled = (text) => {
  const point = text.indexOf('.')
  return point < 0 ? Number(text) * 100 : Number(text.slice(0, point)) * 100 + Number(text.slice(point + 1).padEnd(2, '0'))
}

export default async function bench() {
  const low = scaled(bounds.minimum)
  const high = scaled(bounds.maximum)
  const step = scaled(bounds.multiple)
  const limits = { minimum: rupees(bounds.minimum), maximum: rupees(bounds.maximum), multiple: rupees(bounds.multiple) }
  const decimal = { low: new Decimal(bounds.minimum), high: new Decimal(bounds.maximum), step: new Decimal(bounds.multiple) }
  const big = { low: Big(bounds.minimum), high: Big(bounds.maximum), step: Big(bounds.multiple) }

  const limit = over(texts.map(scaled), (amount) => amount > 0 && amount >= low && amount <= high && amount % step === 0)
  const limitFromText = over(texts, (text) => {
    const amount = scaled(text)
    return amount > 0 && amount >= low && amount <= high && amount % step === 0
  })
  const ours = over(texts.map(rupees), (amount) => amountFits(amount, limits))
  const oursFromText = over(texts, (text) => amountFits(rupees(text), limits))
  const decimalRule = (amount) => amount.gt(0) && amount.gte(decimal.low) && amount.lte(decimal.high) && amount.mod(decimal.step).isZero()
  const bigRule = (amount) => amount.gt(0) && amount.gte(big.low) && amount.lte(big.high) && amount.mod(big.step).eq(0)
  const decimalJs = over(
    texts.map((text) => new Decimal(text)),
    decimalRule,
  )
  const bigJs = over(texts.map(Big), bigRule)

  const expected = limit()
  for (const run of [limitFromText, ours, oursFromText, decimalJs, bigJs]) {
    if (run() !== expected) throw new Error('The rows disagree: the comparison would mean nothing.')
  }
  const perCall = texts.length
  await compare('amount rule, amounts parsed (per amount)', [
    { name: 'scaled integers by hand (limit)', run: limit, perCall, limit: true },
    { name: 'foliokit', run: ours, perCall, aim: 5 },
    { name: `big.js ${versionOf('big.js')}`, run: bigJs, perCall },
    { name: `decimal.js ${versionOf('decimal.js')}`, run: decimalJs, perCall },
  ])
  await compare('amount rule, from decimal text (per amount)', [
    { name: 'scaled integers by hand (limit)', run: limitFromText, perCall, limit: true },
    { name: 'foliokit', run: oursFromText, perCall, aim: 5 },
    { name: 'big.js', run: over(texts, (text) => bigRule(Big(text))), perCall },
    { name: 'decimal.js', run: over(texts, (text) => decimalRule(new Decimal(text))), perCall },
  ])
}
