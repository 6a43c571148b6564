import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const script = fileURLToPath(new URL('../../../scripts/holidays.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'foliokit-holidays-'))
afterAll(() => rmSync(folder, { recursive: true }))

const input = {
  holidays: [
    { date: '2025-08-15', name: 'Independence Day' },
    { date: '2025-02-26', name: "Shivaratri's night." },
    { date: '2026-01-26', name: null },
    { date: '2026-08-15', name: 'A Saturday' },
  ],
  bank_only: [{ date: '2026-04-01', name: 'Annual Bank Closing' }],
  estimated_2026: [{ date: '2026-11-09', name: 'Of a year that is announced by now' }],
  estimated_2027: [{ date: '2027-01-26', name: 'Republic Day' }],
}

function tables(data: unknown): { readonly equity: string; readonly debt: string } {
  const file = join(folder, 'input.json')
  writeFileSync(file, JSON.stringify(data))
  execFileSync(process.execPath, [script, file, folder], { stdio: 'pipe' })
  return { equity: readFileSync(join(folder, 'equity.ts'), 'utf8'), debt: readFileSync(join(folder, 'debt.ts'), 'utf8') }
}

it('writes the weekdays of each year, announced and estimated', () => {
  const { equity } = tables(input)
  expect(equity).toContain(
    `    2025: "02-26 Shivaratri's night|08-15 Independence Day",\n    2026: '01-26',\n    2027: '01-26 Republic Day',\n  },`,
  )
  expect(equity).toContain("from: '2025-01-01' as CivilDate")
  expect(equity).toContain("announcedTo: '2026-12-31' as CivilDate")
  expect(equity).toContain("estimatedTo: '2027-12-31' as CivilDate")
})

it('adds bank holidays to the debt table, from the first year that has any', () => {
  const { debt } = tables(input)
  expect(debt).toContain("    2026: '01-26|04-01 Annual Bank Closing',\n    2027: '01-26 Republic Day',\n  },")
  expect(debt).toContain("from: '2026-01-01' as CivilDate")
})

it('counts a year as announced for debt schemes only when its bank holidays are (domain §3)', () => {
  const { equity, debt } = tables({ ...input, holidays: [...input.holidays, { date: '2027-08-16', name: 'Announced early' }] })
  expect(equity).toContain("announcedTo: '2027-12-31' as CivilDate")
  expect(debt).toContain("announcedTo: '2026-12-31' as CivilDate")
  expect(debt).toContain("estimatedTo: '2027-12-31' as CivilDate")
})

it.each(['holidays', 'bank_only'])('refuses a file without %s', (key) => {
  expect(() => tables({ ...input, [key]: [] })).toThrow(`holds no "${key}"`)
})

it.each(['2025-02-30x', '2025-02-30', '2025-08-15'])('refuses a day that is malformed or stands twice: %s', (date) => {
  expect(() => tables({ ...input, holidays: [...input.holidays, { date, name: 'Again' }] })).toThrow(/is not a date, or stands twice/)
})
