/// <reference types="node" />
import { CodedError } from '@foliokit/errors'
import { open, readFile, rename, type FileHandle } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Intent, IntentStore } from '../safe/intent.js'
import { memoryIntents } from '../safe/memory-intents.js'
import { readIntents, writeIntent } from './intent-lines.js'
import { lockFile } from './lock-file.js'

/** Intents in a file, for one process at a time. */
export interface FileIntents extends IntentStore {
  /** Waits for what is being written, closes the file and gives up the lock. */
  close(): Promise<void>
}

/**
 * Keeps intents in a file of JSON lines: each write is on the disk (`fsync`) before it returns, and a line that a crash cut short counts as
 * never written. For tools and single servers; several processes share a database.
 *
 * @throws CodedError `CLIENT_INTENTS_LOCKED` while another process has the file open
 * @throws CodedError `CLIENT_INTENTS_DAMAGED` for a line that is no intent, with its number; the file is left as it is
 * @throws CodedError `CLIENT_INTENTS_UNWRITABLE` from every write that the disk refuses; the file then takes no more until it is opened anew
 */
export async function fileIntents(path: string): Promise<FileIntents> {
  const file = resolve(path)
  const lock = await lockFile(`${file}.lock`)
  if ('heldBy' in lock) throw locked(lock.heldBy)
  try {
    const intents = readIntents(await textOf(file))
    const handle = await compacted(file, intents)
    return storeOver(handle, memoryIntents(intents), lock.release)
  } catch (error) {
    await lock.release()
    throw error
  }
}

function locked(pid: number): CodedError {
  const message = `The file of intents is open in process ${pid}. One process at a time: stop it, or share a database.`
  return new CodedError('CLIENT_INTENTS_LOCKED', message, { context: { certainty: 'not-sent', pid } })
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ENOENT') return ''
    throw error
  }
}

/** Writes the last revision of each intent to a new file, puts it in the place of the old one, and opens it to append. */
async function compacted(file: string, intents: readonly Intent[]): Promise<FileHandle> {
  const next = `${file}.next`
  const handle = await open(next, 'w', 0o600)
  try {
    await handle.writeFile(intents.map(writeIntent).join(''))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(next, file)
  return open(file, 'a', 0o600)
}

function storeOver(handle: FileHandle, memory: IntentStore, unlock: () => Promise<void>): FileIntents {
  let last: Promise<unknown> = Promise.resolve()
  let broken: CodedError | undefined

  /** One after the other: what is checked holds until it is written. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
  /** A write that fails may stand in the file in part, so nothing is put behind it. */
  async function append(intent: Intent): Promise<void> {
    if (broken !== undefined) throw broken
    try {
      await handle.writeFile(writeIntent(intent))
      await handle.datasync()
    } catch (cause) {
      const { code: reason } = cause as { readonly code?: string }
      broken = new CodedError('CLIENT_INTENTS_UNWRITABLE', `The intent could not be written (${reason}): nothing was sent for it.`, {
        context: { certainty: 'not-sent', reason },
      })
      throw broken
    }
  }

  return {
    open: (intent) =>
      inTurn(async () => {
        const standing = await memory.find(intent.key)
        if (standing !== undefined) return standing
        await append(intent)
        return memory.open(intent)
      }),
    replace: (next) =>
      inTurn(async () => {
        if ((await memory.find(next.key))?.revision !== next.revision - 1) return false
        await append(next)
        return memory.replace(next)
      }),
    find: (key) => inTurn(() => memory.find(key)),
    unfinished: () => inTurn(() => memory.unfinished()),
    async close() {
      await last
      broken ??= closed()
      try {
        await handle.close()
      } finally {
        await unlock()
      }
    },
  }
}

function closed(): CodedError {
  return new CodedError('CLIENT_INTENTS_UNWRITABLE', 'The file of intents is closed: nothing was sent.', {
    context: { certainty: 'not-sent', reason: 'closed' },
  })
}
