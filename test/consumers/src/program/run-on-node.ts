import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { runFile } from '../run.js'

/** The compiled program as ES modules, and as CommonJS that gets the packages by `require()`. */
export const mains = ['esm/main.js', 'cjs/main.js'] as const

/** What the program says on Node. */
export interface SaidOnNode {
  /** Of the entries for any runtime: the same text as anywhere. */
  readonly everywhere: string
  /** Of the entries for Node alone. */
  readonly onNode: string
}

/** Runs the compiled program by a binary of Node, in a folder of its own: it writes files. Throws what it printed when it fails. */
export async function runOnNode(binary: string, project: string, main: (typeof mains)[number]): Promise<SaidOnNode> {
  const { code, stdout, output } = await runFile(binary, [join(project, main)], mkdtempSync(join(project, 'run-')))
  if (code !== 0) throw new Error(output)
  const [everywhere = '', onNode = ''] = stdout.split('\nonly on Node\n\n')
  return { everywhere, onNode }
}
