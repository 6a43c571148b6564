import { compare, nav, type Nav } from '@foliokit/money'
import { addDays, civilDate, type CivilDate } from '@foliokit/schedule'
import { loadInvalid } from '../check-load.js'
import { createRandom } from '../store/random.js'

/** The NAV of a day, and whether it was published or made up. */
export interface NavOfDay {
  readonly nav: Nav
  /** `false`: as published. `true`: a step of a seeded walk, because the loaded data has no NAV for the day. */
  readonly estimated: boolean
}

/** Published NAVs, continued by a seeded walk where they end. */
export interface NavBook {
  readonly on: (isin: string, date: CivilDate) => NavOfDay
}

/** Where the walk of a scheme without any published NAV starts. */
const FIRST = [civilDate('2020-01-01'), '10.0000'] as const

/**
 * Makes a book from NAVs by ISIN and month (`DD NAV|DD NAV`). A day without one gets a walk from the last day that has one: up or down
 * by at most 0.5 % a day, the same for the same seed, ISIN and day, whatever was asked before.
 */
export function createNavBook(published: Readonly<Record<string, Readonly<Record<string, string>>>>, seed: number): NavBook {
  const books = new Map(Object.entries(published).map(([isin, months]) => [isin, readMonths(months)]))
  const walks = new Map<string, string>()

  const walkFrom = (isin: string, from: CivilDate, to: CivilDate, start: string): string => {
    const key = `${isin} ${to}`
    const known = walks.get(key)
    if (known !== undefined) return known
    // Walk forward from the start, remembering each day: no recursion, so a gap of years costs memory and no stack.
    let text = start
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const at = `${isin} ${day}`
      const remembered = walks.get(at)
      if (remembered !== undefined) text = remembered
      else if (day !== from) text = step(text, createRandom(hash(`${seed} ${at}`)).integer(101) - 50)
      walks.set(at, text)
    }
    return text
  }

  return {
    on(isin, date) {
      const book = books.get(isin)
      const text = book?.navs.get(date)
      if (text !== undefined) return { nav: nav(text), estimated: false }
      const [from, start] = (book === undefined ? undefined : lastBefore(book, date)) ?? FIRST
      return { nav: nav(walkFrom(isin, from < date ? from : date, date, start)), estimated: true }
    },
  }
}

/** The published NAVs of a scheme, and their days in order. */
interface Published {
  readonly navs: ReadonlyMap<CivilDate, string>
  readonly days: readonly CivilDate[]
}

function readMonths(months: Readonly<Record<string, string>>): Published {
  const navs = new Map<CivilDate, string>()
  for (const [month, text] of Object.entries(months)) {
    for (const entry of text.split('|')) {
      const [day, value] = entry.split(' ') as [string, string]
      navs.set(civilDate(`${month}-${day}`), positive(value))
    }
  }
  return { navs, days: [...navs.keys()].sort() }
}

/** A NAV that units can be bought at: nothing is divided by zero on the day an order is allotted. */
function positive(text: string): string {
  if (compare(nav(text), nav('0')) <= 0) throw loadInvalid('navs', `hold ${text}; a NAV must be above zero`)
  return text
}

/** The last published NAV before a date; the days of a book stand in order. */
function lastBefore(book: Published, date: CivilDate): readonly [CivilDate, string] | undefined {
  let [low, high] = [0, book.days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((book.days[middle] as CivilDate) < date) low = middle + 1
    else high = middle
  }
  const day = book.days[low - 1]
  return day === undefined ? undefined : [day, book.navs.get(day) as string]
}

/** One day's step in hundredths of a percent, on four decimals, in whole numbers throughout. */
function step(text: string, basisPoints: number): string {
  const [whole = '0', fraction = ''] = text.split('.')
  const scaled = BigInt(whole + fraction.slice(0, 4).padEnd(4, '0'))
  const digits = String((scaled * BigInt(10_000 + basisPoints)) / 10_000n || 1n).padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`
}

/** FNV-1a over the characters: spreads similar texts far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
