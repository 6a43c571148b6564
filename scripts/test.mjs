/** Runs the tests of the scripts with node:test and writes their counts where the summary looks for them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attempt, root } from './process.mjs'

const folder = join(root, 'scripts', 'test')
const tap = join(root, 'scripts', '.vitest', 'report.tap')
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.test.mjs'))
  .map((file) => join(folder, file))

mkdirSync(join(root, 'scripts', '.vitest'), { recursive: true })
const reporters = ['spec', 'stdout', 'tap', tap].map((value, index) => `--test-reporter${index % 2 ? '-destination' : ''}=${value}`)
const status = attempt('node', ['--test', ...reporters, ...files])
const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(readFileSync(tap, 'utf8'))?.[1] ?? 0)
writeFileSync(
  join(root, 'scripts', '.vitest', 'report.json'),
  JSON.stringify({ numPassedTests: count('pass'), numFailedTests: count('fail') + count('cancelled'), numPendingTests: count('skipped') }),
)
process.exit(status)
