import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'
import { packages } from '../packages.js'

/** The entries for Node alone: all others are for any runtime. */
export const nodeEntries: readonly string[] = [
  '@foliokit/client/node',
  '@foliokit/http/node',
  '@foliokit/http/undici',
  '@foliokit/sandbox/node',
]

/** The entries for any runtime, sorted. */
export const everywhereEntries: readonly string[] = packages
  .flatMap(({ entries }) => entries)
  .filter((entry) => !nodeEntries.includes(entry))
  .sort()

/**
 * The entries that a compiled source of the program imports, directly or through its other sources, sorted. The compiler has left out what
 * is imported for types alone, or never used.
 */
export function entriesUsed(project: string, file: string): readonly string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    const { importedFiles } = ts.preProcessFile(readFileSync(join(project, 'esm', name), 'utf8'))
    for (const { fileName } of importedFiles) {
      if (fileName.startsWith('./')) visit(fileName)
      else if (fileName.startsWith('@foliokit/')) found.add(fileName)
    }
  }
  visit(file)
  return [...found].sort()
}

/** The paragraphs of what the program says: entries, without the scope. */
export function paragraphsOf(said: string): readonly string[] {
  return said
    .split('\n\n')
    .filter((paragraph) => /^\S+\n {2}\S/.test(paragraph))
    .map((paragraph) => `@foliokit/${paragraph.split('\n')[0]}`)
}

/** The modules of Node that the code behind an entry imports, whichever package brings it. */
export async function nodeModulesBehind(project: string, entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents: `export * from '${entry}'`, resolveDir: project },
    bundle: true,
    format: 'esm',
    platform: 'node',
    metafile: true,
    write: false,
  })
  return Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path))
}
