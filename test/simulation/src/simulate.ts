import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { stormRows } from './rows/storm-rows.js'
import { runAsWorker, runStormInWorkers } from './storm/workers.js'
import { showProgress } from './progress.js'

/** `npm run simulate -- --jobs 1000000 --seed 1`: the long run, with a progress line; ends with 1 when a property does not hold. */
async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      jobs: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
    },
  })
  const [jobs, seed, workers] = [whole('jobs', values.jobs), whole('seed', values.seed), whole('workers', values.workers)]
  const progress = showProgress('storm', jobs)
  const storm = await runStormInWorkers(fileURLToPath(import.meta.url), { jobs, seed, onProgress: progress.show }, workers)
  progress.end()
  const rows = stormRows(storm)
  for (const { id, property, target, result, holds, failures } of rows) {
    console.log(`${holds ? 'holds' : 'FAILS'}  ${id}  ${property}: ${result} (target ${target})`)
    for (const failure of failures.slice(0, 5)) console.log(`       again: npm run simulate -- ${failure}`)
  }
  if (rows.some(({ holds }) => !holds)) process.exitCode = 1
}

function whole(name: string, text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new Error(`--${name} must be a whole number from 1 to 999999999.`)
  return Number(text)
}

const args = process.argv.slice(2)
if (!(await runAsWorker(args))) await main(args)
