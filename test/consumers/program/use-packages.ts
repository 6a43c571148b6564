import { domain } from './domain.js'
import { machines } from './machines.js'
import { platform } from './platform.js'
import type { Programs } from './program.js'
import { schemas } from './schemas.js'
import { subpaths } from './subpaths.js'
import { testing } from './testing.js'

/** Every entry that is for any runtime. */
const everywhere: Programs = { ...domain, ...machines, ...platform, ...schemas, ...subpaths, ...testing }

/** Puts entries to use and returns what they say, one paragraph per entry: the same text on every runtime. */
export async function usePackages(programs: Programs = everywhere): Promise<string> {
  const sorted = Object.entries(programs).sort(([a], [b]) => (a < b ? -1 : 1))
  const paragraphs: string[] = []
  for (const [entry, program] of sorted) paragraphs.push([entry, ...(await program()).map((line) => `  ${line}`)].join('\n'))
  return `${paragraphs.join('\n\n')}\n`
}
