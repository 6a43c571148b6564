import { placers, type PlacerName } from '../storm/placers.js'
import { isClean, runStorm } from '../storm/storm.js'
import { figure, type RowOptions } from './options.js'
import type { Row } from './row.js'

/** The same storm with clients that are wrong: one that it does not catch would prove nothing of ours. */
export async function brokenRows({ scale, seed, onProgress }: RowOptions): Promise<readonly Row[]> {
  const names = (Object.keys(placers) as PlacerName[]).filter((name) => name !== 'safe')
  const jobs = scale === 'short' ? 400 : 10_000
  const rows: Row[] = []
  for (const name of names) {
    const storm = await runStorm({ jobs, seed, placer: name })
    const { duplicates, repeats } = storm.findings
    const isCaught = !isClean(storm) && duplicates > 0
    rows.push({
      id: 'C1, C2',
      property: `a client that is wrong, "${name}", in the same storm`,
      runs: `${figure(jobs)} jobs, ${figure(storm.requests)} requests`,
      target: 'caught',
      result: `${isCaught ? 'caught' : 'not caught'}: ${figure(duplicates)} duplicates, ${figure(repeats)} creates that nothing allowed`,
      holds: isCaught,
      failures: isCaught ? [] : [`--seed ${seed}`],
    })
    onProgress?.(rows.length)
  }
  return rows
}
