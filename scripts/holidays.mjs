/**
 * Writes the holiday tables of @foliokit/schedule from a list of exchange and bank holidays: `npm run holidays -- <file.json> [folder]`.
 *
 * The file holds `holidays` (exchange holidays: `{ date, name }`), `bank_only` (days on which only debt and liquid schemes are closed) and
 * any number of `estimated...` lists (days of years not announced yet). Rows on a weekend and estimates of an announced year are
 * left out. See packages/schedule/README.md, "Holiday data".
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './process.mjs'

const [file, folder = join(root, 'packages', 'schedule', 'src', 'holidays')] = process.argv.slice(2)
if (file === undefined) {
  console.error('Usage: npm run holidays -- <file.json> [folder]')
  process.exit(1)
}

const input = JSON.parse(readFileSync(file, 'utf8'))
const exchange = weekdays(listed('holidays'))
const bank = weekdays(listed('bank_only'))
const estimates = Object.keys(input).filter((key) => key.startsWith('estimated'))
const estimated = weekdays(estimates.flatMap((key) => input[key])).filter((day) => yearOf(day) > lastYear(exchange))

write('equity', {
  days: [...exchange, ...estimated],
  announcedYear: lastYear(exchange),
  doc: 'Closed weekdays of equity schemes: the trading holidays of the exchanges.',
  source:
    'Trading holidays announced by NSE and BSE; from 2013 checked against the NAV dates that AMFI publishes. 1998 lists four days only.',
})
write('debt', {
  days: [...exchange.filter((day) => yearOf(day) >= yearOf(bank[0])), ...bank, ...estimated],
  // Without its bank holidays a year is not known, however early the exchanges announce theirs.
  announcedYear: Math.min(lastYear(exchange), lastYear(bank)),
  doc: 'Closed weekdays of debt and liquid schemes: the trading holidays of the exchanges and the bank holidays on which they trade too.',
  source:
    'Trading holidays announced by NSE and BSE; bank holidays from the NAV dates that AMFI publishes and the clearing holidays of NSE.',
})

function write(name, { days, announcedYear, doc, source }) {
  const byYear = groupByYear(sorted(days))
  const years = [...byYear.keys()]
  const coverage = { from: `${years[0]}-01-01`, announcedTo: `${announcedYear}-12-31`, estimatedTo: `${years.at(-1)}-12-31` }
  const text = [
    '// Written by scripts/holidays.mjs: change the data, not this file.',
    "import type { CivilDate } from '../civil-date.js'",
    "import type { HolidayTable } from '../holiday-table.js'",
    '',
    `/** ${doc} Days after \`coverage.announcedTo\` are estimates. */`,
    `export const ${name}Holidays: HolidayTable = {`,
    `  name: '${name}',`,
    `  source: ${quote(source)},`,
    '  coverage: {',
    ...Object.entries(coverage).map(([key, date]) => `    ${key}: '${date}' as CivilDate,`),
    '  },',
    '  years: {',
    ...[...byYear].map(([year, list]) => `    ${year}: ${quote(list.map(dayText).join('|'))},`),
    '  },',
    '}',
    '',
  ].join('\n')
  const path = join(folder, `${name}.ts`)
  writeFileSync(path, text)
  console.log(`${path}: ${days.length} days, ${coverage.from} to ${coverage.announcedTo}, estimated to ${coverage.estimatedTo}`)
}

function listed(key) {
  if (input[key]?.length > 0) return input[key]
  throw new Error(`${file} holds no "${key}"; a file has all years of it: see packages/schedule/README.md, "Holiday data".`)
}

function weekdays(rows) {
  const seen = new Set()
  const days = rows.map(({ date, name }) => {
    const time = Date.parse(`${date}T00:00:00Z`)
    const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
    if (!exists || seen.has(date)) throw new Error(`${date} is not a date, or stands twice in one list.`)
    if (name?.includes('|')) throw new Error(`The name of ${date} contains "|".`)
    seen.add(date)
    return { date, name, weekday: Math.floor(time / 86_400_000 + 4) % 7 }
  })
  return sorted(days.filter(({ weekday }) => weekday !== 0 && weekday !== 6))
}

function sorted(days) {
  const list = days.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return list.filter((day, i) => day.date !== list[i - 1]?.date)
}

function lastYear(days) {
  return yearOf(days.at(-1))
}

function yearOf(day) {
  return Number(day.date.slice(0, 4))
}

function dayText({ date, name }) {
  return name ? `${date.slice(5)} ${name.replace(/\.$/, '')}` : date.slice(5)
}

function groupByYear(days) {
  const groups = new Map()
  for (const day of days) groups.set(yearOf(day), [...(groups.get(yearOf(day)) ?? []), day])
  return groups
}

function quote(text) {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`
}
