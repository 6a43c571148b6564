/**
 * One amount rule (above zero, minimum, maximum, multiple, each of which a scheme may leave out) over exact values, and the same from
 * decimal text. The amounts meet the limits of eight schemes in turn: limits are data, so no row may fold them into its code.
 */
import { rupees } from '@foliokit/money'
import { amountFits } from '@foliokit/schemes'
import Big from 'big.js'
import { Decimal } from 'decimal.js'
import { compare, versionOf } from './harness.mjs'

const texts = Array.from({ length: 1000 }, (_, index) =>
  index % 3 === 0 ? `${500 * (index + 1)}` : `${1000 + index * 7}.${String(index % 100).padStart(2, '0')}`,
)
const schemes = [
  { minimum: '1000', maximum: '999999999', multiple: '500' },
  { minimum: '100', maximum: '99999999', multiple: '1' },
  { minimum: '5000', maximum: null, multiple: '0.01' },
  { minimum: null, maximum: '200000', multiple: null },
  { minimum: '500', maximum: '999999999', multiple: '100' },
  { minimum: '0', maximum: '999999999', multiple: '0' },
  { minimum: '1000', maximum: '50000', multiple: '10' },
  { minimum: '5000', maximum: '99999999', multiple: '1000' },
]

const scaled = (text) => {
  const point = text.indexOf('.')
  return point < 0 ? Number(text) * 100 : Number(text.slice(0, point)) * 100 + Number(text.slice(point + 1).padEnd(2, '0'))
}

/** What a careful engineer writes over integers of paise: the limit. */
const byHand = (amount, { minimum, maximum, multiple }) =>
  amount > 0 &&
  (minimum === null || amount >= minimum) &&
  (maximum === null || amount <= maximum) &&
  (multiple === null || multiple === 0 || amount % multiple === 0)

const byDecimal = (amount, { minimum, maximum, multiple }) =>
  amount.gt(0) &&
  (minimum === null || amount.gte(minimum)) &&
  (maximum === null || amount.lte(maximum)) &&
  (multiple === null || multiple.eq(0) || amount.mod(multiple).eq(0))

const limitsIn = (read) =>
  schemes.map((limits) => Object.fromEntries(Object.entries(limits).map(([name, text]) => [name, text === null ? null : read(text)])))

/**
 * Runs a rule over all amounts; the count keeps the work from being optimised away, and must agree between rows. Each row gets code of
 * its own: one loop shared by all would be compiled for all callees at once, and which row is inlined would be luck.
 */
const over = (amounts, limits, fits) =>
  // oxlint-disable-next-line typescript/no-implied-eval -- fixed text, and the point: code that is compiled for one row
  new Function(
    'amounts',
    'limits',
    'fits',
    `return () => {
      let count = 0
      for (let index = 0; index < amounts.length; index += 1) if (fits(amounts[index], limits[index & 7])) count += 1
      return count
    }`,
  )(amounts, limits, fits)

/** The rows over amounts that are parsed, and over their text, after all gave the same answers. */
export function amountRows() {
  const decimal = (text) => new Decimal(text)
  const kinds = { hand: limitsIn(scaled), ours: limitsIn(rupees), decimal: limitsIn(decimal), big: limitsIn(Big) }
  const parsed = {
    hand: over(texts.map(scaled), kinds.hand, byHand),
    ours: over(texts.map(rupees), kinds.ours, amountFits),
    big: over(texts.map(Big), kinds.big, byDecimal),
    decimal: over(texts.map(decimal), kinds.decimal, byDecimal),
  }
  const fromText = {
    hand: over(texts, kinds.hand, (text, limits) => byHand(scaled(text), limits)),
    ours: over(texts, kinds.ours, (text, limits) => amountFits(rupees(text), limits)),
    big: over(texts, kinds.big, (text, limits) => byDecimal(Big(text), limits)),
    decimal: over(texts, kinds.decimal, (text, limits) => byDecimal(decimal(text), limits)),
  }
  const expected = parsed.hand()
  for (const run of [...Object.values(parsed), ...Object.values(fromText)]) {
    if (run() !== expected) throw new Error('The rows disagree: the comparison would mean nothing.')
  }
  const rows = ({ hand, ours, big, decimal }) => [
    { name: 'scaled integers by hand (limit)', run: hand, perCall: texts.length, limit: true },
    { name: 'foliokit', run: ours, perCall: texts.length, aim: 5 },
    { name: `big.js ${versionOf('big.js')}`, run: big, perCall: texts.length },
    { name: `decimal.js ${versionOf('decimal.js')}`, run: decimal, perCall: texts.length },
  ]
  return { parsed: rows(parsed), fromText: rows(fromText) }
}

export default async function bench() {
  const { parsed, fromText } = amountRows()
  await compare('amount rule, amounts parsed (per amount)', parsed)
  await compare('amount rule, from decimal text (per amount)', fromText)
}
