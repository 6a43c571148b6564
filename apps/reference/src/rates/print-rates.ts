/** What was measured at one size. */
export interface Measured {
  readonly name: string
  readonly workers: number
  readonly plans: number
  readonly generateMs: number
  readonly recordMs: number
  /** The most memory of one worker process, in kilobytes; of the embedded database its own is in it. */
  readonly peakKb: number
}

const columns = ['database', 'workers', 'plans', 'generated/s', 'recorded/s', 'us a plan', 'to the smallest', 'peak MB'] as const

/** The table, with the cost per plan beside that of the smallest size. */
export function printRates(measured: readonly Measured[]): string {
  const rows = measured.map((each) => {
    const { name, workers, plans, generateMs, recordMs, peakKb } = each
    const smallest = measured.find((other) => other.name === name && other.workers === workers) ?? each
    return [
      name,
      String(workers),
      String(plans),
      String(Math.round((plans / generateMs) * 1000)),
      String(Math.round((plans / recordMs) * 1000)),
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
    'generated: due plans found, their installments, ledger rows and next dates written, 1,000 in a transaction',
    'recorded: installments claimed 1,000 at a time, then each written down as ordered in a transaction of its own, with fence and ledger',
    'us a plan: microseconds of both together, all workers at once',
  ].join('\n')
}

const costOf = ({ generateMs, recordMs, plans }: Measured) => ((generateMs + recordMs) / plans) * 1000
