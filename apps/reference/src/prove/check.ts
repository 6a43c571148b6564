import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { appFolder } from '../processes.js'
import { sampleInvestor } from '../sample-plans.js'
import type { Arena } from './arena.js'
import { leaksAmong } from './leaks.js'

/** What the checker counted. */
export interface Checked {
  readonly counts: Readonly<Record<string, number>>
  readonly examples: readonly string[]
  readonly mustBeNone: readonly string[]
  readonly ok: boolean
}

/** Runs the checker, a process that shares no code with the runner. */
export function check({ expected }: Arena): Promise<Checked> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(appFolder(), 'check/checker.mjs'), expected], { maxBuffer: 2 ** 26 }, (error, out, err) => {
      try {
        const { examples, mustBeNone, ok, ...counts } = JSON.parse(out) as Omit<Checked, 'counts'> & Record<string, number>
        resolve({ counts, examples, mustBeNone, ok: ok && error === null })
      } catch {
        reject(new Error(`The checker failed: ${err}`))
      }
    })
  })
}

/** Counts the lines of the workers' logs in which something stands that no log may hold: a secret, or what an investor entered. */
export async function leaksIn({ folder, clientSecret, environment }: Arena): Promise<number> {
  const lines = (await readFile(join(folder, 'workers.log'), 'utf8').catch(() => '')).split('\n')
  const password = new URL(environment['DATABASE_URL'] ?? '').password
  return leaksAmong(lines, [clientSecret, password, ...Object.values(sampleInvestor)]).length
}
