import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startPostgres } from './postgres/start-postgres.js'
import { printRates, type Measured } from './rates/print-rates.js'
import type { Done, Phase } from './rates/phases.js'
import { writeSection } from './report-section.js'

const usage = `npm run rates -- [--sizes 1000,10000,100000] [--write]

  How many due installments a second are generated (set-based), and claimed and recorded (one transaction each, with lease and ledger): on the
  embedded database, and on a PostgreSQL server with 1 and 4 worker processes. The platform is not asked.

  --write  writes the table into docs/runner-report.md
  DATABASE_URL  a PostgreSQL server to use; otherwise one is started
`

/** One database with some workers on it. */
interface Setting {
  readonly name: string
  readonly workers: number
  readonly environment: Readonly<Record<string, string>>
}

async function rates(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(usage)
  const sizes = values.sizes.split(',').map(Number)
  if (sizes.some((size) => !Number.isInteger(size) || size < 1 || size > 1_000_000))
    throw new RangeError(`--sizes must be whole numbers from 1 to 1000000, not "${values.sizes}".\n\n${usage}`)

  const folder = await mkdtemp(join(tmpdir(), 'foliokit-rates-'))
  const postgres = await startPostgres({ url: process.env['DATABASE_URL'] })
  try {
    const settings: Setting[] = [{ name: 'PGlite, in the process', workers: 1, environment: { FOLIOKIT_FOLDER: folder } }]
    if (postgres === undefined) console.warn('NO POSTGRESQL ON THIS MACHINE: only the embedded database is measured.')
    else {
      for (const workers of [1, 4])
        settings.push({ name: 'PostgreSQL', workers, environment: { DATABASE_URL: await postgres.newDatabase() } })
    }
    const measured: Measured[] = []
    for (const setting of settings) measured.push(...(await measure(setting, sizes)))
    const text = printRates(measured)
    console.log(`\n${text}`)
    if (values.write) await writeSection('rates', 'npm run rates -- --write', text)
  } finally {
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Measures one setting at all sizes, with processes that stay. */
async function measure({ name, workers, environment }: Setting, sizes: readonly number[]): Promise<readonly Measured[]> {
  const processes: ChildProcess[] = []
  const measured: Measured[] = []
  try {
    for (let worker = 0; worker < workers; worker += 1) {
      // One after the other: the first lays the tables.
      const child = fork(join(dirname(fileURLToPath(import.meta.url)), 'rates-worker.js'), [], {
        env: { ...withoutOurs(), ...environment },
        execArgv: [],
      })
      processes.push(child)
      await answerOf(child)
    }
    for (const plans of sizes) {
      await ask(processes.slice(0, 1), { name: 'register', plans })
      const generated = await ask(processes, { name: 'generate' })
      const recorded = await ask(processes, { name: 'record' })
      for (const { count } of [generated, recorded]) if (count !== plans) throw new Error(`${count} of ${plans} were counted.`)
      measured.push({ name, workers, plans, generateMs: generated.ms, recordMs: recorded.ms, peakKb: recorded.peakKb })
      console.log(
        `${name}, ${workers} worker${workers === 1 ? '' : 's'}, ${plans} plans: done in ${Math.round((generated.ms + recorded.ms) / 1000)} s`,
      )
    }
  } finally {
    await Promise.all(processes.map(ended))
  }
  return measured
}

/** Lets workers do a phase together; the clock is the command's. */
async function ask(processes: readonly ChildProcess[], phase: Phase) {
  const began = performance.now()
  const answers = processes.map(answerOf)
  for (const child of processes) child.send(phase)
  const done = await Promise.all(answers)
  return {
    ms: performance.now() - began,
    count: done.reduce((sum, { count }) => sum + count, 0),
    peakKb: Math.max(...done.map(({ peakKb }) => peakKb)),
  }
}

/** Lets a worker go, unless it is gone. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = new Promise((resolve) => child.once('exit', resolve))
  if (child.connected) child.disconnect()
  await closed
}

function answerOf(child: ChildProcess): Promise<Done> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`A worker ended with ${code}.`))
    child.once('exit', onExit)
    child.once('message', (done) => {
      child.off('exit', onExit)
      resolve(done as Done)
    })
  })
}

const withoutOurs = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(FOLIOKIT_|PLATFORM_|DATABASE_URL$)/.test(name)))

rates().catch((error: unknown) => {
  console.error((error as Error).message)
  process.exitCode = 1
})
