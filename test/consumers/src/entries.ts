import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.js'

/** The names that each entry exports, sorted. */
export type EntryNames = Readonly<Record<string, readonly string[]>>

/** Loads every entry by `import()` and, in a CommonJS file of its own process, by `require()`. Throws what was printed when one does not load. */
export async function loadEntries(
  project: string,
  entries: readonly string[],
): Promise<{ readonly imported: EntryNames; readonly required: EntryNames }> {
  const list = JSON.stringify(entries)
  writeFileSync(
    join(project, 'load.mjs'),
    `const load = async (entry) => [entry, Object.keys(await import(entry)).sort()]\n${print(`await Promise.all(${list}.map(load))`)}`,
  )
  writeFileSync(
    join(project, 'load.cjs'),
    `const load = (entry) => [entry, Object.keys(require(entry)).sort()]\n${print(`${list}.map(load)`)}`,
  )
  const [imported, required] = await Promise.all([load(project, 'load.mjs'), load(project, 'load.cjs')])
  return { imported, required }
}

function print(rows: string): string {
  return `console.log(JSON.stringify(Object.fromEntries(${rows})))\n`
}

async function load(project: string, file: string): Promise<EntryNames> {
  const { code, stdout, output } = await run('node', [file], project)
  if (code !== 0) throw new Error(output)
  return JSON.parse(stdout) as EntryNames
}
