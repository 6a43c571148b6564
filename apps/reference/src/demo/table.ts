import type { Fact } from './timeline.js'

/** Lines up rows under a header, as the facts of an entry: the first cell is the name, the others are the value. */
export function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): readonly Fact[] {
  const lines = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines.map(([name = '', ...rest]): Fact => {
    const cells = rest.map((cell, index) => cell.padEnd(widths[index + 1] ?? 0))
    return [name, cells.join('  ').trimEnd()]
  })
}
