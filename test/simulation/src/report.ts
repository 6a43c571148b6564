import type { Row } from './rows/row.js'

/** What a report says of its run beside the rows. */
export interface ReportHead {
  readonly scale: 'short' | 'long'
  readonly seed: number
  /** The command that makes it again. */
  readonly command: string
  /** `v20.20.2`. */
  readonly node: string
  readonly cores: number
  /** Versions of what was measured, by package name. */
  readonly versions: Readonly<Record<string, string>>
}

const columns = [
  ['id', 'the property in the rules of reliability; rows with one id show parts of it'],
  ['property', 'what was counted or measured'],
  ['runs', 'how much was run to find it broken'],
  ['target', 'what must come out'],
  ['result', 'what came out in this run'],
  ['holds', 'whether the result meets the target'],
] as const

/** Writes the rows as `docs/reliability-report.md`. The same rows and head give the same text. */
export function reliabilityReport(rows: readonly Row[], head: ReportHead): string {
  const broken = rows.filter(({ holds }) => !holds)
  const made = [`scale ${head.scale}`, `seed ${head.seed}`, `Node ${head.node}`, `${head.cores} cores`]
  const versions = Object.entries(head.versions).map(([name, version]) => `${name} ${version}`)
  const lines = [
    '# Reliability report',
    '',
    `Made by \`${head.command}\`: run it again, do not edit.`,
    '',
    broken.length === 0 ? 'Every row holds.' : `${broken.length} of ${rows.length} rows do not hold.`,
    `This run: ${[...made, ...versions].join(', ')}.`,
    '',
    ...columns.map(([name, meaning]) => `- **${name}**: ${meaning}`),
    '',
    tableLine(columns.map(([name]) => name)),
    tableLine(columns.map(() => '---')),
    ...rows.map(({ id, property, runs, target, result, holds }) =>
      tableLine([id, property, runs, target, result, holds ? 'yes' : '**no**']),
    ),
    '',
    ...broken.flatMap(({ id, property, failures }) => [
      `## ${id} does not hold: ${property}`,
      '',
      ...failures.slice(0, shownFailures).map((failure) => `- \`${failure.replaceAll('`', "'")}\``),
      ...(failures.length > shownFailures ? [`- and ${failures.length - shownFailures} more`] : []),
      '',
    ]),
  ]
  return lines.join('\n')
}

const shownFailures = 20

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`).replaceAll(/\s+/g, ' ')).join(' | ')} |`
}
