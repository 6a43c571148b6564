import { CodedError } from '@foliokit/errors'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Takes a folder for this process, and returns what gives it up. A lock whose process no longer runs is taken over.
 *
 * @throws CodedError `APP_DATABASE_LOCKED`
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock')
  for (let tries = 1; ; tries += 1) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' })
      return () => rm(path, { force: true })
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== 'EEXIST') throw error
    }
    const pid = Number(await readFile(path, 'utf8').catch(() => ''))
    if (tries > 1 || isRunning(pid)) throw locked(folder, pid)
    await rm(path, { force: true })
  }
}

/** A lock without a number is being written at this moment. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'EPERM'
  }
}

function locked(folder: string, pid: number): CodedError {
  const message =
    `The embedded database in ${folder} is open in process ${pid}, and one process at a time may have it. ` +
    'Stop that one, choose another folder, or set DATABASE_URL to a PostgreSQL server, which any number may share.'
  return new CodedError('APP_DATABASE_LOCKED', message, { context: { folder, pid } })
}
