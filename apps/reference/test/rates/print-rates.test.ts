import { expect, it } from 'vitest'
import { printRates, type Measured } from '../../src/rates/print-rates.js'

const measured = (plans: number, change: Partial<Measured> = {}): Measured => ({
  name: 'PostgreSQL',
  workers: 1,
  plans,
  generateMs: plans / 20,
  placed: 500,
  placeMs: 2_000,
  recorded: plans - 500,
  claimMs: 50,
  recordMs: (plans - 500) / 2,
  peakKb: 131_072,
  ...change,
})

it('rates are rows a second of what each phase did, and the cost is beside that of the smallest size of the same workers', () => {
  const lines = printRates([
    measured(1_000),
    measured(100_000, { recordMs: 99_500 }),
    measured(1_000, { workers: 4, recordMs: 100 }),
  ]).split('\n')
  expect(lines.slice(1, 4).map((line) => line.split(/ {2,}/))).toEqual([
    ['PostgreSQL', '1', '1000', '20000', '10000', '2000', '250', '550', '1.00x', '128'],
    ['PostgreSQL', '1', '100000', '20000', '1990000', '1000', '250', '1050', '1.91x', '128'],
    ['PostgreSQL', '4', '1000', '20000', '10000', '5000', '250', '250', '1.00x', '128'],
  ])
})
