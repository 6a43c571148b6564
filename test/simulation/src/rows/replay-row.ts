import { runBatch } from '../storm/run-batch.js'
import { figure, type RowOptions } from './options.js'
import type { Row } from './row.js'

/** S2: the same seed, clock and requests give one trace, byte for byte on the wire and event for event. */
export async function replayRow({ scale, seed, onProgress }: RowOptions): Promise<Row> {
  const [pairs, jobs] = scale === 'short' ? [2, 150] : [20, 500]
  let requests = 0
  const failures: string[] = []
  for (let pair = 0; pair < pairs; pair += 1) {
    const one = await runBatch({ seed: seed + pair, jobs })
    const same = await runBatch({ seed: seed + pair, jobs })
    requests += one.requests
    if (JSON.stringify(one) !== JSON.stringify(same)) failures.push(`--seed ${seed + pair}: ${one.digest} and ${same.digest}`)
    onProgress?.(pair + 1)
  }
  return {
    id: 'S2',
    property: 'storms of one seed that differ in what was on the wire or in what came of it',
    runs: `${figure(pairs)} pairs of ${figure(jobs)} jobs, ${figure(requests)} requests each time`,
    target: '0',
    result: figure(failures.length),
    holds: failures.length === 0,
    failures,
  }
}
