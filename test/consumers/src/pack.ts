import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { root, run } from './run.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** A temporary folder outside the repository, with one tarball per package. Goes when the run ends. */
    readonly workshop: string
  }
}

/** Packs every published package, as a release does. */
export default async function pack(project: TestProject): Promise<() => void> {
  const workshop = realpathSync(mkdtempSync(join(tmpdir(), 'foliokit-consumers-')))
  const packed = await run('pnpm', ['--recursive', '--filter=./packages/*', 'pack', `--pack-destination=${workshop}`], root)
  const clear = (): void => rmSync(workshop, { recursive: true, force: true })
  if (packed.code !== 0) {
    clear()
    throw new Error(packed.output)
  }
  project.provide('workshop', workshop)
  return clear
}
