import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFile, type FileLock } from '../../src/node.js'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
  path = join(folder, 'lock')
})
afterEach(() => rm(folder, { recursive: true }))

const release = async (lock: FileLock) => {
  if ('heldBy' in lock) throw new Error(`Held by ${lock.heldBy}.`)
  await lock.release()
}

/** No process has this number: Linux counts to four million, others less. */
const gone = 999_999_999

const tellsStarts = process.platform === 'linux'
if (!tellsStarts) console.warn('NOT LINUX: that a lock outlives the reuse of a process number is not tested.')

describe('a lock of one process at a time', () => {
  it('is refused to a second one with the number of the first, and free when it is given up', async () => {
    const first = await lockFile(path)
    expect(await lockFile(path)).toEqual({ heldBy: process.pid })
    await release(first)
    expect(await readdir(folder)).toEqual([])
    await release(await lockFile(path))
  })

  it('is taken over when its process is gone', async () => {
    await writeFile(path, `${gone} 1`)
    const lock = await lockFile(path)
    expect(await readFile(path, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
    await release(lock)
    expect(await readdir(folder)).toEqual([])
  })

  it.runIf(tellsStarts)('is taken over when its number was given to another process since', async () => {
    // What a container leaves behind that was killed: the same number, of a process that started at another time.
    for (const pid of [process.pid, process.ppid]) {
      await writeFile(path, `${pid} 1`)
      const lock = await lockFile(path)
      expect(lock).toHaveProperty('release')
      await release(lock)
    }
  })

  it('stays with a running process whose start is not told', async () => {
    await writeFile(path, `${process.pid}`)
    expect(await lockFile(path)).toEqual({ heldBy: process.pid })
  })

  it.each(['', 'words', '-1', '1.5'])('stays with who is writing it: %o', async (text) => {
    await writeFile(path, text)
    expect(await lockFile(path)).toEqual({ heldBy: 0 })
    expect(await readFile(path, 'utf8')).toBe(text)
  })

  it('is taken over by one of many that find its process gone, time after time', async () => {
    for (let round = 0; round < 20; round += 1) {
      await writeFile(path, `${gone} 1`)
      const locks = await Promise.all(Array.from({ length: 10 }, () => lockFile(path)))
      const taken = locks.filter((lock) => 'release' in lock)
      expect(taken).toHaveLength(1)
      for (const lock of taken) await release(lock)
    }
  })

  it('is kept from who finds a takeover that was cut short, and free for the next', async () => {
    await writeFile(path, `${gone} 1`)
    await writeFile(`${path}.${gone}`, `${gone - 1} 1`)
    expect(await lockFile(path)).toEqual({ heldBy: gone - 1 })
    await release(await lockFile(path))
    expect(await readdir(folder)).toEqual([])
  })

  it('says why a folder takes no lock', async () => {
    await expect(lockFile(join(folder, 'none', 'lock'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
