import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { leaksAmong } from '../src/prove/leaks.js'
import { sampleInvestor } from '../src/sample-plans.js'
import { buildInto } from './build-into.js'

const run = promisify(execFile)
const folder = fileURLToPath(new URL('..', import.meta.url))
const built = '.prove'

/** What a proof prints, and how it ends: 0 proven, 1 not, 3 when no PostgreSQL can be had. */
async function prove(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  try {
    const { stdout, stderr } = await run('node', [`${built}/prove.js`, '--seed', '7', ...args], {
      cwd: folder,
      timeout: 170_000,
    })
    return { code: 0, output: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { readonly code?: number; readonly stdout?: string; readonly stderr?: string }
    return { code: typeof code === 'number' ? code : -1, output: `${stdout ?? ''}${stderr ?? ''}` }
  }
}

const counted = (output: string, name: string) => Number(new RegExp(`^  ${name} +(\\d+)`, 'm').exec(output)?.[1] ?? Number.NaN)

describe('workers that are killed at every place, and a database server that is restarted', () => {
  beforeAll(async () => {
    await buildInto(built)
  }, 120_000)

  it('place every installment that is due once', async (context) => {
    const { code, output } = await prove('--plans', '200')
    if (code === 3) {
      console.warn('SKIPPED: the proof of the runner needs PostgreSQL, and none could be had here.')
      context.skip()
    }
    expect(code, output).toBe(0)
    expect(
      ['placed', 'lost', 'placed twice', 'paid twice', 'differences of ledger and platform'].map((name) => counted(output, name)),
    ).toEqual([200, 0, 0, 0, 0])
    // It counts the workers' lines in which anything personal stands; what it prints itself is looked through here.
    expect(counted(output, 'log lines with a secret or personal data')).toBe(0)
    expect(leaksAmong(output.split('\n'), ['canary-', ...Object.values(sampleInvestor)])).toEqual([])
  }, 180_000)

  it('are caught by the same checker when they keep their intents in memory', async (context) => {
    const { code, output } = await prove('--plans', '60', '--broken')
    if (code === 3) context.skip()
    expect(code, output).toBe(1)
    expect(output).toContain('Not proven')
  }, 180_000)
})
