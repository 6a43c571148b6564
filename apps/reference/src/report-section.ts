import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { appFolder } from './processes.js'

const file = join(appFolder(), '../../docs/runner-report.md')
const head = `# Runner report

Each section is written by the command that it names: run that again, do not edit. All runs are of one machine: PostgreSQL, the sandbox, the
workers and the command share its cores.
`

/** Writes one section of docs/runner-report.md, and leaves the others as they are. */
export async function writeSection(name: string, command: string, text: string): Promise<void> {
  const standing = await readFile(file, 'utf8').catch(() => head)
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const machine = `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}).`
  const section = `${begin}\n\n\`${command}\`, ${machine}\n\n\`\`\`\n${text.trim()}\n\`\`\`\n\n${end}`
  const from = standing.indexOf(begin)
  const next =
    from < 0
      ? `${standing.trimEnd()}\n\n${section}\n`
      : standing.slice(0, from) + section + standing.slice(standing.indexOf(end) + end.length)
  await writeFile(file, next)
}
