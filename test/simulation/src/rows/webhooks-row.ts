import { webhooksInAnyOrder } from '../webhooks/any-order.js'
import { figure, type RowOptions } from './options.js'
import type { Row } from './row.js'

/** R3: any order and duplication of webhooks ends in the same state. */
export async function webhooksRow({ scale, seed, onProgress }: RowOptions): Promise<Row> {
  const { runs, failures } = await webhooksInAnyOrder({ runs: scale === 'short' ? 2_000 : 100_000, seed, onProgress })
  return {
    id: 'R3',
    property: 'orders of duplicated webhooks that end in another state',
    runs: `${figure(runs)} orders`,
    target: '0',
    result: figure(failures.length),
    holds: failures.length === 0,
    failures: failures.map((failure) => `seed ${failure.seed}: ${failure.detail}`),
  }
}
