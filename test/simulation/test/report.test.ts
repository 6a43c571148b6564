import { describe, expect, it } from 'vitest'
import { reliabilityReport, type ReportHead } from '../src/report.js'
import type { Row } from '../src/rows/row.js'
import { rowOfSuite, suites } from '../src/rows/suite-rows.js'

const head: ReportHead = { scale: 'short', seed: 7, command: 'npm run simulate', node: 'v20.0.0', cores: 2, versions: { stripe: '1.2.3' } }
const row: Row = { id: 'C6', property: 'a | b', runs: '10 runs', target: '0', result: '0', holds: true, failures: [] }

describe('the report', () => {
  it('has a line per row, what was run, and nothing of the machine but its cores', () => {
    const text = reliabilityReport([row], head)
    expect(text).toContain('Every row holds.\nThis run: scale short, seed 7, Node v20.0.0, 2 cores, stripe 1.2.3.')
    expect(text).toContain(String.raw`| C6 | a \| b | 10 runs | 0 | 0 | yes |`)
    expect(text).not.toContain('## ')
  })

  it('says first how many rows do not hold, and how to run each again', () => {
    const failures = Array.from({ length: 22 }, (_, index) => `--seed ${index}`)
    const text = reliabilityReport([row, { ...row, id: 'A1', holds: false, failures }], head)
    expect(text).toContain('1 of 2 rows do not hold.')
    expect(text).toContain('## A1 does not hold: a | b\n\n- `--seed 0`')
    expect(text).toContain('- and 2 more')
  })
})

describe('the row of a suite', () => {
  const suite = suites[0]!
  const report = (...statuses: readonly string[]) => ({
    testResults: [
      {
        status: statuses.every((status) => status === 'passed') ? 'passed' : 'failed',
        assertionResults: statuses.map((status, index) => ({ fullName: `test ${index}`, status })),
      },
    ],
  })

  it('holds when all of its tests passed', () => {
    expect(rowOfSuite(suite, report('passed', 'passed'))).toMatchObject({ id: 'S1', runs: '2 tests', holds: true, failures: [] })
  })

  it.each([
    ['one failed', report('passed', 'failed')],
    ['one was skipped', report('passed', 'skipped')],
    ['there were none', report()],
    ['the file was not found', { testResults: [] }],
  ])('does not when %s, and says how to run it again', (_, given) => {
    const { holds, failures } = rowOfSuite(suite, given)
    expect(holds).toBe(false)
    expect(failures[0]).toBe('npx vitest run --root=packages/sandbox test/any-request.test.ts')
  })
})
