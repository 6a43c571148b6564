/** What was measured at one size. */
export interface Measured {
  readonly name: string
  readonly workers: number
  readonly plans: number
  readonly generateMs: number
  readonly placed: number
  readonly placeMs: number
  /** Those that were claimed and recorded: all that were not placed. */
  readonly recorded: number
  readonly claimMs: number
  /** With the claims. */
  readonly recordMs: number
  /** The most memory of one worker process, in kilobytes; of the embedded database its own is in it. */
  readonly peakKb: number
}

const columns = 'database|workers|plans|generated/s|claimed/s|recorded/s|placed/s|us a plan|to the smallest|peak MB'.split('|')

/** The table, with the cost per plan beside that of the smallest size. */
export function printRates(measured: readonly Measured[]): string {
  const rows = measured.map((each) => {
    const { name, workers, plans, peakKb } = each
    const smallest = measured.find((other) => other.name === name && other.workers === workers) ?? each
    return [
      name,
      String(workers),
      String(plans),
      rate(plans, each.generateMs),
      rate(each.recorded, each.claimMs),
      rate(each.recorded, each.recordMs),
      rate(each.placed, each.placeMs),
      costOf(each).toFixed(0),
      `${(costOf(each) / costOf(smallest)).toFixed(2)}x`,
      String(Math.round(peakKb / 1024)),
    ]
  })
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
      .trimEnd()
  return [
    line(columns),
    ...rows.map(line),
    '',
    'generated  due plans found, their installments, ledger rows and next dates written, 1,000 in a transaction',
    'claimed    leased, 1,000 in a statement: of the slowest worker’s time for it',
    'recorded   claimed, then each written down as ordered in a transaction of its own, with fence and ledger',
    'placed     order, consent and debit with their intents and three transitions, by a platform that answers at once in the worker:',
    '           of up to 2,000 installments while all of them are due, or half of them',
    'us a plan  microseconds to generate and to record one, all workers at once; beside it, how many times that of the smallest size;',
    '           of fewer than 10,000 plans the middle of five rounds',
    'peak MB    the most memory of one worker process; with the embedded database in it',
  ].join('\n')
}

const rate = (count: number, ms: number) => String(Math.round((count / ms) * 1000))

/** Microseconds to generate and to record one. */
export const costOf = ({ generateMs, recordMs, plans, recorded }: Measured) => (generateMs / plans + recordMs / recorded) * 1000
