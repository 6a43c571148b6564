import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { appFolder } from './processes.js'

const head = `# Runner report

Each section is written by the command that it names: run that again, do not edit. All runs are of one machine: PostgreSQL, the sandbox, the
workers and the command share its cores.
`

/** One section of the report. */
export interface ReportSection {
  readonly name: string
  readonly title: string
  /** What writes it again. */
  readonly command: string
  readonly machine: string
  readonly text: string
}

/** The report with one section new, in its place or at the end, and the others as they are. */
export function withSection(report: string | undefined, { name, title, command, machine, text }: ReportSection): string {
  const standing = report ?? head
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const section = `${begin}\n\n## ${title}\n\n\`${command}\`, ${machine}.\n\n\`\`\`\n${text.trim()}\n\`\`\`\n\n${end}`
  const from = standing.indexOf(begin)
  if (from < 0) return `${standing.trimEnd()}\n\n${section}\n`
  return standing.slice(0, from) + section + standing.slice(standing.indexOf(end) + end.length)
}

/** Writes one section of docs/runner-report.md. */
export async function writeSection(section: Omit<ReportSection, 'machine'>): Promise<void> {
  const file = join(appFolder(), '../../docs/runner-report.md')
  const machine = `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
  await writeFile(file, withSection(await readFile(file, 'utf8').catch(() => undefined), { ...section, machine }))
}
