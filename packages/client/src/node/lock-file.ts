/// <reference types="node" />
import { CodedError } from '@foliokit/errors'
import { readFile, rm, writeFile } from 'node:fs/promises'

/**
 * Takes a lock that one process can have, and returns what gives it up. The lock of a process that no longer runs is taken over.
 *
 * @throws CodedError `CLIENT_INTENTS_LOCKED`
 */
export async function lockFile(path: string): Promise<() => Promise<void>> {
  for (let tries = 1; ; tries += 1) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx', mode: 0o600 })
      return () => rm(path, { force: true })
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== 'EEXIST') throw error
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''))
    if (tries > 1 || isRunning(holder)) throw locked(holder)
    await removeLockOf(holder, path)
  }
}

/**
 * Removes the lock of a process that is gone, one remover at a time: of two that found it, the later one would remove the earlier one's
 * new lock, and both would have the file.
 */
async function removeLockOf(holder: number, path: string): Promise<void> {
  const guard = `${path}.${holder}`
  try {
    await writeFile(guard, String(process.pid), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'EEXIST') throw error
    throw locked(Number(await readFile(guard, 'utf8').catch(() => '')) || holder)
  }
  try {
    if (Number(await readFile(path, 'utf8').catch(() => '')) === holder) await rm(path, { force: true })
  } finally {
    await rm(guard, { force: true })
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

function locked(pid: number): CodedError {
  const message = `The file of intents is open in process ${pid}. One process at a time: stop it, or share a database.`
  return new CodedError('CLIENT_INTENTS_LOCKED', message, { context: { certainty: 'not-sent', pid } })
}
