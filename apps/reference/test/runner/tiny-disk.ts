import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A disk of some megabytes, in memory. */
export interface TinyDisk {
  readonly folder: string
  readonly grow: (megabytes: number) => Promise<void>
  readonly remove: () => Promise<void>
}

/** Mounts one; `undefined` where this process may not, which takes root on Linux. */
export async function tinyDisk(megabytes: number): Promise<TinyDisk | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'foliokit-disk-'))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder])
  } catch {
    await rm(folder, { recursive: true })
    return undefined
  }
  return {
    folder,
    grow: async (larger) => void (await run('mount', ['-o', `remount,size=${larger}m`, folder])),
    async remove() {
      await run('umount', ['--lazy', folder])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
