import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { showProgress } from './progress.js'
import { reliabilityReport } from './report.js'
import { brokenRows } from './rows/broken-row.js'
import { canaryRow } from './rows/canary-row.js'
import { deadlineRow } from './rows/deadline-row.js'
import type { RowOptions } from './rows/options.js'
import { replayRow } from './rows/replay-row.js'
import type { Row } from './rows/row.js'
import { stormRows } from './rows/storm-rows.js'
import { suiteRows } from './rows/suite-rows.js'
import { tokenRows } from './rows/token-rows.js'
import { webhooksRow } from './rows/webhooks-row.js'
import { workspaceRoot } from './rows/workspace-root.js'
import { runAsWorker, runStormInWorkers } from './storm/workers.js'

const usage = `npm run simulate -- [--scale long] [--jobs 1000000] [--seed 1] [--workers 2] [--storm-only]

  --scale       long: as docs/reliability-report.md has it, which it writes; short: as the test run has it, 10,000 jobs
  --jobs        how many jobs the storm has; writes no report
  --storm-only  the storm and nothing else
`

interface Options extends Omit<RowOptions, 'onProgress'> {
  readonly jobs: number
  readonly workers: number
  readonly isStormOnly: boolean
  readonly writesReport: boolean
}

/** Runs the storm, then every other row; ends with 1 when one does not hold. */
async function main(options: Options): Promise<void> {
  const { seed, jobs, scale, workers, isStormOnly } = options
  const progress = showProgress('storm', jobs)
  const storm = await runStormInWorkers(fileURLToPath(import.meta.url), { jobs, seed, onProgress: progress.show }, workers)
  progress.end()
  const rows: Row[] = []
  const tell = (more: readonly Row[]) => {
    rows.push(...more)
    for (const { id, property, result, target, holds, failures } of more) {
      console.log(`${holds ? 'holds' : 'FAILS'}  ${id}  ${property}: ${result} (target ${target})`)
      for (const failure of failures.slice(0, 5)) console.log(`       ${failure}`)
    }
  }
  tell(stormRows(storm))
  if (!isStormOnly) {
    const others: readonly (readonly [string, (call: RowOptions) => Promise<readonly Row[]>])[] = [
      ['wrong clients', brokenRows],
      ['deadlines', async (call) => [await deadlineRow(call)]],
      ['canary', async (call) => [await canaryRow(call)]],
      ['tokens', tokenRows],
      ['suites', suiteRows],
      ['replays', async (call) => [await replayRow(call)]],
      ['webhooks', async (call) => [await webhooksRow(call)]],
    ]
    for (const [name, run] of others) {
      console.error(`${name} ...`)
      tell(await run({ scale, seed }))
    }
    if (options.writesReport) writeReport(rows, options)
  }
  if (rows.some(({ holds }) => !holds)) process.exitCode = 1
}

function writeReport(rows: readonly Row[], { scale, seed }: Options): void {
  const root = workspaceRoot()
  const text = reliabilityReport(rows, {
    scale,
    seed,
    command: scale === 'long' ? 'npm run simulate' : 'npm run simulate -- --scale short',
    node: process.version,
    cores: cpus().length,
    versions: Object.fromEntries(['client', 'http', 'auth', 'sandbox'].map((name) => [`@foliokit/${name}`, versionOf(root, name)])),
  })
  writeFileSync(join(root, 'docs', 'reliability-report.md'), text)
  console.log('written: docs/reliability-report.md')
}

const versionOf = (root: string, name: string) =>
  (JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as { readonly version: string }).version

function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scale: { type: 'string', default: 'long' },
      jobs: { type: 'string' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
      'storm-only': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  const { scale } = values
  if (scale !== 'short' && scale !== 'long') throw new RangeError(`--scale must be short or long, not "${scale}".`)
  return {
    scale,
    jobs: whole('jobs', values.jobs ?? (scale === 'long' ? '1000000' : '10000')),
    seed: whole('seed', values.seed),
    workers: whole('workers', values.workers),
    isStormOnly: values['storm-only'],
    writesReport: values.jobs === undefined,
  }
}

function whole(name: string, text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new RangeError(`--${name} must be a whole number from 1 to 999999999.`)
  return Number(text)
}

const args = process.argv.slice(2)
if (!(await runAsWorker(args))) {
  try {
    const options = readOptions(args)
    if (options === undefined) console.log(usage)
    else await main(options)
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exitCode = 2
  }
}
