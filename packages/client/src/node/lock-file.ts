/// <reference types="node" />
import { readFile, rm, writeFile } from 'node:fs/promises'

/** What `lockFile` answers: the lock, with what gives it up, or the number of the process that has it (0 while that one is writing it). */
export type FileLock = { readonly release: () => Promise<void> } | { readonly heldBy: number }

/**
 * Takes a lock that one process of a machine can have, as a file with the number of that process and the moment of its start. The lock of a
 * process that no longer runs is taken over, also when its number was given to another one since, as happens in a container that is started
 * again (Linux tells when a process started; elsewhere the number has to do).
 *
 * For files that one process at a time may write, such as an embedded database. Machines that share a disk do not see each other's
 * processes: they share a database server.
 *
 * @example
 * const lock = await lockFile('orders.lock')
 * if ('heldBy' in lock) throw new Error(`Open in process ${lock.heldBy}.`)
 * await lock.release()
 */
export async function lockFile(path: string): Promise<FileLock> {
  for (let tries = 1; ; tries += 1) {
    if (await created(path)) return { release: () => rm(path, { force: true }) }
    const holder = await holderOf(path)
    if (tries > 1 || (await isRunning(holder))) return { heldBy: holder.pid }
    const remover = await removeLockOf(holder, path)
    if (remover !== undefined) return { heldBy: remover }
  }
}

interface Holder {
  readonly pid: number
  /** Empty where the system does not tell. */
  readonly startedAt: string
}

/**
 * Removes the lock of a process that is gone, one remover at a time: of two that found it, the later one would remove the earlier one's
 * new lock, and both would have the file. Returns the number of another remover, if one is at work.
 */
async function removeLockOf(holder: Holder, path: string): Promise<number | undefined> {
  const guard = `${path}.${holder.pid}`
  if (!(await created(guard))) {
    const other = await holderOf(guard)
    // The guard of a remover that died at it keeps this caller out, and not the next one.
    if (!(await isRunning(other))) await rm(guard, { force: true })
    return other.pid || holder.pid
  }
  try {
    const now = await holderOf(path)
    if (now.pid === holder.pid && now.startedAt === holder.startedAt) await rm(path, { force: true })
  } finally {
    await rm(guard, { force: true })
  }
  return undefined
}

/** Writes a file that names this process, unless there is one. */
async function created(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${process.pid} ${await startOf(process.pid)}`, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'EEXIST') return false
    throw error
  }
}

async function holderOf(path: string): Promise<Holder> {
  const [pid, startedAt = ''] = (await readFile(path, 'utf8').catch(() => '')).split(' ')
  return { pid: /^\d+$/.test(pid ?? '') ? Number(pid) : 0, startedAt }
}

/** A lock without a number is being written at this moment. */
async function isRunning({ pid, startedAt }: Holder): Promise<boolean> {
  if (pid === 0) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'EPERM') return false
  }
  const started = await startOf(pid)
  return startedAt === '' || started === '' || started === startedAt
}

/** When a process started, in clock ticks since the machine did: the 22nd field of `/proc/<pid>/stat`, of which the second may hold anything. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
