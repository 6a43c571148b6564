import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startPostgres } from './postgres/start-postgres.js'
import { costOf, printRates, type Measured } from './rates/print-rates.js'
import type { Done, Phase } from './rates/phases.js'
import { writeSection } from './report-section.js'

const usage = `npm run rates -- [--sizes 1000,10000,100000] [--write]

  How many due installments a second are generated (set-based), claimed (set-based) and recorded (one transaction each, with fence and ledger),
  and how many are placed whole: intents, order, consent and debit, by a platform that answers at once in the same process. On the embedded
  database, and on a PostgreSQL server with 1 and 4 worker processes. Takes some minutes.

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
    if (values.write)
      await writeSection({
        name: 'rates',
        title: 'Rates, and the cost per plan',
        command: `npm run rates -- ${process.argv.slice(2).join(' ')}`,
        text,
      })
  } finally {
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Measures one setting at all sizes, with processes that stay, and are warm: the first round does not count. */
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
    await measureOne(processes, Math.min(1_000, ...sizes))
    for (const plans of sizes) {
      const rounds: Measured[] = []
      // One round of few plans is soon over, and whatever else the machine does weighs more: the middle of five.
      for (let round = 0; round < (plans < 10_000 ? 5 : 1); round += 1)
        rounds.push({ name, workers, ...(await measureOne(processes, plans)) })
      const one = rounds.sort((a, b) => costOf(a) - costOf(b))[Math.floor(rounds.length / 2)] as Measured
      measured.push(one)
      const seconds = (one.generateMs + one.placeMs + one.recordMs) / 1000
      console.log(`${name}, ${workers} worker${workers === 1 ? '' : 's'}, ${plans} plans: done in ${seconds.toFixed(1)} s`)
    }
  } finally {
    await Promise.all(processes.map(ended))
  }
  return measured
}

/** Takes plans that are all due through every phase. Of many plans some are placed, and all the others recorded. */
async function measureOne(processes: readonly ChildProcess[], plans: number): Promise<Omit<Measured, 'name' | 'workers'>> {
  const each = Math.ceil(Math.min(plans / 2, 2_000) / processes.length)
  await ask(processes.slice(0, 1), { name: 'register', count: plans })
  const generated = await ask(processes, { name: 'generate' })
  const placed = await ask(processes, { name: 'place', count: each })
  const recorded = await ask(processes, { name: 'record' })
  for (const count of [generated.count, placed.count + recorded.count])
    if (count !== plans) throw new Error(`${count} of ${plans} installments were counted.`)
  return {
    plans,
    generateMs: generated.ms,
    placed: placed.count,
    placeMs: placed.ms,
    recorded: recorded.count,
    claimMs: recorded.claimMs,
    recordMs: recorded.ms,
    peakKb: recorded.peakKb,
  }
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
    claimMs: Math.max(...done.map(({ claimMs }) => claimMs)),
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
