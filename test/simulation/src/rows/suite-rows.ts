import { contract } from '@foliokit/api'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { figure, type RowOptions } from './options.js'
import type { Row } from './row.js'
import { workspaceRoot } from './workspace-root.js'

/** A property that test files of the workspace hold by themselves: running them shows it. */
export interface Suite {
  readonly id: string
  readonly property: string
  /** From the root of the workspace. */
  readonly folder: string
  /** From the folder. */
  readonly files: readonly string[]
  readonly target: string
  /** What a passing run has been through. */
  readonly covers: string
}

/** The suites behind S1 and S4. Both run at one scale, and have seeds of their own. */
export const suites: readonly Suite[] = [
  {
    id: 'S1',
    property: "the sandbox's answers pass the schemas of the contract",
    folder: 'packages/sandbox',
    files: ['test/any-request.test.ts'],
    target: 'every operation',
    covers: `${figure(Object.values(contract).filter(({ name }) => !name.startsWith('auth.')).length)} operations, all but those of tokens`,
  },
  {
    id: 'S4',
    property: "the sandbox's transitions are those of the machines",
    folder: 'test/conformance',
    files: ['test/edges.test.ts'],
    target: 'every edge, both ways',
    covers: 'every lifecycle on every gateway',
  },
]

/** S1 and S4, by running the test files that hold them. */
export async function suiteRows({ onProgress }: Pick<RowOptions, 'onProgress'> = {}): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const suite of suites) {
    rows.push(rowOfSuite(suite, await runSuite(suite)))
    onProgress?.(rows.length)
  }
  return rows
}

/** What vitest's JSON reporter writes, as far as it is read here. */
export interface SuiteReport {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** The row of a suite as its report has it. A file that did not start, a skipped test and a suite without tests do not hold. */
export function rowOfSuite({ id, property, folder, files, target, covers }: Suite, { testResults }: SuiteReport): Row {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = tests.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName)
  const holds =
    tests.length > 0 && failed.length === 0 && testResults.length === files.length && testResults.every(({ status }) => status === 'passed')
  const again = `npx vitest run --root=${folder} ${files.join(' ')}`
  return {
    id,
    property,
    runs: `${figure(tests.length)} ${tests.length === 1 ? 'test' : 'tests'}`,
    target,
    result: holds ? covers : `${figure(failed.length)} of ${figure(tests.length)} tests failed`,
    holds,
    failures: holds ? [] : [again, ...failed],
  }
}

/** By its API and not by its command, whose report would go where the folder's own test run has one. */
const runsFiles = `
import { startVitest } from 'vitest/node'
const [root, outputFile, ...files] = process.argv.slice(1)
const vitest = await startVitest('test', files, { root, watch: false, reporters: [['json', { outputFile }]] })
await vitest.close()
`

async function runSuite({ folder, files }: Suite): Promise<SuiteReport> {
  const root = workspaceRoot()
  const scratch = await mkdtemp(join(tmpdir(), 'suite-'))
  const report = join(scratch, 'report.json')
  try {
    await new Promise<void>((resolve, reject) => {
      const args = ['--input-type=module', '--eval', runsFiles, join(root, folder), report, ...files]
      const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' })
      child.once('error', reject)
      // A failed run has a report all the same.
      child.once('exit', () => resolve())
    })
    return JSON.parse(await readFile(report, 'utf8')) as SuiteReport
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
