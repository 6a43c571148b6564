import { nav, rupees, units, type Nav, type Rupees, type Units } from '@foliokit/money'
import type { CivilDate } from '@foliokit/schedule'
import { acceptedDates, readDate } from './dates.js'
import type { RowFailure } from './feed-row.js'
import type { FeedColumn, Meaning } from './feed.js'
import type { Layout } from './layout.js'

const number = /^([+-]?)(\d*)(?:\.(\d*))?$/
const decimals = { units: 4, rupees: 2, nav: 8 } as const

/** The values of one row by meaning. Each method gives a value, undefined when there is none, or the failure of the row. */
export interface RowValues {
  readonly text: (meaning: Meaning) => string
  readonly date: (meaning: Meaning) => CivilDate | undefined
  /** Without its sign, which `negative` tells: registrars do not keep to one meaning of it. */
  readonly rupees: (meaning: Meaning) => Rupees | undefined
  readonly units: (meaning: Meaning) => Units | undefined
  readonly nav: (meaning: Meaning) => Nav | undefined
  readonly negative: (meaning: Meaning) => boolean
  /** The failure of a column in the registrar's own name. */
  readonly failure: (reason: RowFailure['reason'], meaning: Meaning, valid: string) => RowFailure
  /** The first value that could not be read, after all were asked for. */
  readonly failed: () => RowFailure | undefined
}

/** Reads the values of a row by the layout of its file. Never throws. */
export function rowValues(row: readonly string[], layout: Layout): RowValues {
  let first: RowFailure | undefined
  const text = (meaning: Meaning): string => {
    const place = layout.places.get(meaning)
    return place === undefined ? '' : (row[place.index] ?? '').trim()
  }
  const failure = (reason: RowFailure['reason'], meaning: Meaning, valid: string): RowFailure => {
    const field = layout.places.get(meaning)?.column.name ?? columnName(layout, meaning)
    return { reason, field, message: `${field} must be ${valid}.` }
  }
  const fail = (reason: RowFailure['reason'], meaning: Meaning, valid: string): undefined => {
    first ??= failure(reason, meaning, valid)
  }
  const magnitude = <Value>(meaning: Meaning, kind: keyof typeof decimals, make: (text: string) => Value): Value | undefined => {
    const written = text(meaning).replaceAll(',', '')
    if (written === '') return undefined
    const [, , whole = '', fraction = ''] = number.exec(written) ?? []
    const digits = `${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`
    const readable = whole + fraction !== '' && whole.length <= 15
    try {
      if (readable) return make(digits)
    } catch {
      // Too many decimals, or beyond what an exact value holds: told as any other number that cannot be read.
    }
    return fail('number_invalid', meaning, `a decimal with at most ${decimals[kind]} decimals, such as 1234.5`)
  }
  return {
    text,
    date(meaning) {
      const written = text(meaning)
      if (written === '') return undefined
      const rule = layout.feed.dates
      return readDate(written, rule) ?? fail('date_invalid', meaning, `a day that exists, written ${acceptedDates[rule]}`)
    },
    rupees: (meaning) => magnitude(meaning, 'rupees', rupees),
    units: (meaning) => magnitude(meaning, 'units', units),
    nav: (meaning) => magnitude(meaning, 'nav', nav),
    negative: (meaning) => text(meaning).startsWith('-') && /[1-9]/.test(text(meaning)),
    failure,
    failed: () => first,
  }
}

/** The first column that must have a value and has none. */
export function missingValue(row: readonly string[], layout: Layout): RowFailure | undefined {
  for (const { index, column } of layout.places.values()) {
    if (column.required === 'value' && (row[index] ?? '').trim() === '') return missing(column)
  }
  return undefined
}

function missing({ name, parser }: FeedColumn): RowFailure {
  const valid = { text: 'a text', date: 'a date', units: 'a number of units', rupees: 'an amount', nav: 'a NAV' }[parser]
  return { reason: 'value_missing', field: name, message: `${name} is empty; it must hold ${valid}.` }
}

function columnName({ feed }: Layout, meaning: Meaning): string {
  return feed.columns.find((column) => column.meaning === meaning)?.name ?? meaning
}
