/** Lots, the yearly rate of return, and a million transactions of a hundred thousand folios. */
import { fork } from 'node:child_process'
import { Decimal } from 'decimal.js'
import nodeIrr from 'node-irr'
import xirrOf from 'xirr'
import { booksByFolio, folioBook, xirr } from '@foliokit/holdings'
import { nav, rupees, units } from '@foliokit/money'
import { addDays, civilDate } from '@foliokit/schedule'
import { compare, versionOf } from './harness.mjs'

/** The files that count units out of lots and find the rate are no entry points, and do just what the limits do. */
const inside = (file) => import(new URL(file, import.meta.resolve('@foliokit/holdings')))
const { emptyQueue, putLot, takeUnits } = await inside('lot-queue.js')
const { share } = await inside('share.js')
const { rateOfReturn } = await inside('xirr.js')

const lots = 100
const folios = 100_000
const perFolio = 10
const aim = { lot: 6, xirr: 2, megabytes: 400 }

/** A hundred lots, then a hundred sales that cut across them: two parts each. */
const bought = Array.from({ length: lots }, (_, index) => ({ units: 1_000_000 + index * 7, paise: 5_000_000 + index * 13 }))
const sold = Array.from({ length: lots - 1 }, (_, index) => ({ units: 990_000 + index * 7, paise: 5_500_000 + index * 17 }))

/** The least that can be done: columns of integers, a rounded division for each part, no lot kept apart from its numbers. */
function limit() {
  const [count, cost] = [new Float64Array(lots), new Float64Array(lots)]
  for (let index = 0; index < lots; index += 1) {
    count[index] = bought[index].units
    cost[index] = bought[index].paise
  }
  let head = 0
  let gains = 0
  for (const sale of sold) {
    let left = sale.units
    let given = 0
    while (left > 0) {
      const part = Math.min(count[head], left)
      const partCost = part === count[head] ? cost[head] : Math.floor((cost[head] * part) / count[head] + 0.5)
      const upToHere = Math.floor((sale.paise * (sale.units - left + part)) / sale.units + 0.5)
      gains += upToHere - given - partCost
      given = upToHere
      left -= part
      count[head] -= part
      cost[head] -= partCost
      if (count[head] === 0) head += 1
    }
  }
  return gains
}

function ours() {
  const queue = emptyQueue()
  bought.forEach((lot, index) => putLot(queue, { day: index, units: lot.units, cost: lot.paise, price: -1, origin: '' }))
  let gains = 0
  for (const sale of sold) {
    let gone = 0
    let given = 0
    takeUnits(queue, sale.units, (taken) => {
      gone += taken.units
      const upToHere = share(sale.paise, gone, sale.units)
      gains += upToHere - given - taken.cost
      given = upToHere
    })
  }
  return gains
}

const decimals = {
  bought: bought.map((lot) => ({ units: new Decimal(lot.units).div(10_000), cost: new Decimal(lot.paise).div(100) })),
  sold: sold.map((sale) => ({ units: new Decimal(sale.units).div(10_000), amount: new Decimal(sale.paise).div(100) })),
}
function withDecimal() {
  const queue = decimals.bought.map((lot) => ({ ...lot }))
  let head = 0
  let gains = new Decimal(0)
  for (const sale of decimals.sold) {
    let left = sale.units
    let given = new Decimal(0)
    while (left.gt(0)) {
      const lot = queue[head]
      const part = Decimal.min(lot.units, left)
      const cost = lot.cost.times(part).div(lot.units).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
      left = left.minus(part)
      const upToHere = sale.amount.times(sale.units.minus(left)).div(sale.units).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
      gains = gains.plus(upToHere).minus(given).minus(cost)
      given = upToHere
      lot.cost = lot.cost.minus(cost)
      lot.units = lot.units.minus(part)
      if (lot.units.isZero()) head += 1
    }
  }
  return gains
}

const history = [
  ...bought.map((lot, index) => row(`b${index}`, 'purchase', lot, index)),
  ...sold.map((sale, index) => row(`s${index}`, 'redemption', sale, lots + index)),
]
function row(id, type, { units: count, paise }, day) {
  return {
    id,
    folio: '1',
    isin: 'INF760K01100',
    type,
    units: units((count / 10_000).toFixed(4)),
    amount: rupees((paise / 100).toFixed(2)),
    nav: nav('50'),
    tradedOn: addDays(civilDate('2020-01-01'), day),
  }
}

/** 360 monthly payments and what they are worth: 361 flows. */
const months = Array.from({ length: 360 }, (_, month) => Math.round(month * 30.4375))
const worth = months.reduce((sum, _, month) => sum + 5000 * 1.12 ** ((359 - month) / 12), 0)
const days = [...months, months.at(-1)]
const amounts = [...months.map(() => -5000), Math.round(worth * 100) / 100]
const start = Date.UTC(1994, 0, 5)
const flows = days.map((day, index) => ({ on: addDays(civilDate('1994-01-05'), day), amount: rupees(amounts[index].toFixed(2)) }))
const dated = days.map((day, index) => ({ when: new Date(start + day * 86_400_000), amount: amounts[index] }))
const irrData = {
  data: days.map((day, index) => ({ amount: amounts[index], date: new Date(start + day * 86_400_000).toISOString().slice(0, 10) })),
}

const dayNumbers = Int32Array.from(days)
const paise = Float64Array.from(amounts, (amount) => Math.round(amount * 100))

/** Newton's steps by Horner's rule on the powers of the gaps, over numbers that are at hand. */
function hornerLimit() {
  let rate = 0.1
  for (let step = 0; step < 30; step += 1) {
    const factor = (1 + rate) ** (-1 / 365)
    const powers = [1]
    for (let gap = 1; gap <= 32; gap += 1) powers.push(powers[gap - 1] * factor)
    let value = 0
    let slope = 0
    for (let index = days.length - 1; index >= 0; index -= 1) {
      value += amounts[index]
      if (index === 0) break
      const gap = days[index] - days[index - 1]
      slope = (slope + gap * value) * powers[gap]
      value *= powers[gap]
    }
    const next = rate + (value * 365 * (1 + rate)) / slope
    if (Math.abs(next - rate) < 1e-12) return next
    rate = next
  }
  return rate
}

async function* transactions() {
  for (let folio = 0; folio < folios; folio += 1) {
    for (let index = 0; index < perFolio; index += 1) {
      const isSale = index % 3 === 2
      yield {
        id: `${folio}-${index}`,
        folio: String(1_000_000 + folio),
        isin: folio % 2 === 0 ? 'INF760K01100' : 'INF846K01EW2',
        type: isSale ? 'redemption' : 'purchase',
        units: isSale ? saleUnits : purchaseUnits,
        amount: isSale ? saleAmount : purchaseAmount,
        nav: price,
        tradedOn: dates[index],
      }
    }
  }
}
const [saleUnits, purchaseUnits, saleAmount, purchaseAmount, price] = [
  units('15.123'),
  units('10.5'),
  rupees('800'),
  rupees('525'),
  nav('50'),
]
const dates = Array.from({ length: perFolio }, (_, index) => addDays(civilDate('2024-01-01'), index * 30))

async function measureStream() {
  const started = performance.now()
  let books = 0
  let parts = 0
  for await (const { book } of booksByFolio(transactions())) {
    books += 1
    parts += book.outcomes.reduce((sum, { sources }) => sum + sources.length, 0)
  }
  return { books, parts, seconds: (performance.now() - started) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }
}

function inChild() {
  return new Promise((resolve, reject) => {
    const child = fork(new URL(import.meta.url).pathname, ['stream'])
    child.once('message', resolve)
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`The stream ended with code ${code}.`))))
  })
}

const parts = 2 * sold.length

export function lotRows() {
  return [
    { name: 'limit: columns of safe integers', run: limit, perCall: parts, limit: true },
    { name: 'foliokit lot queue', run: ours, perCall: parts, aim: aim.lot },
    { name: 'foliokit folioBook, from transactions to sources', run: () => folioBook('1', history), perCall: parts },
    { name: `decimal.js ${versionOf('decimal.js')}`, run: withDecimal, perCall: parts },
  ]
}

export function rateRows() {
  return [
    { name: 'limit: Horner on gap powers', run: hornerLimit, limit: true },
    { name: 'foliokit, from day numbers and paise, as the limit', run: () => rateOfReturn(dayNumbers, paise), aim: aim.xirr },
    { name: 'foliokit xirr, from dates and rupees', run: () => xirr(flows), aim: aim.xirr },
    { name: `xirr ${versionOf('xirr')}`, run: () => xirrOf(dated) },
    { name: `node-irr ${versionOf('node-irr')}`, run: () => nodeIrr.xirr(irrData.data) },
  ]
}

export default async function bench() {
  await compare(`First in, first out: a part that is taken out of a lot, with its share of cost and amount (${parts} parts)`, lotRows())
  await compare('XIRR of 361 flows', rateRows())
  const { books, seconds, megabytes } = await inChild()
  const count = folios * perFolio
  console.log(`\n${count.toLocaleString('en')} transactions of ${books.toLocaleString('en')} folios as a stream, in a process of its own`)
  const verdict = megabytes <= aim.megabytes ? 'met' : 'MISSED'
  console.log(
    `  ${seconds.toFixed(2)} s, ${Math.round(count / seconds).toLocaleString('en')} a second, peak ${megabytes.toFixed(0)} MB   aim <= ${aim.megabytes} MB: ${verdict}`,
  )
}

if (process.send !== undefined && process.argv[2] === 'stream') process.send(await measureStream())
