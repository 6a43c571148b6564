import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { memoryIntents, type Intent, type IntentStore } from '../../src/index.js'
import { fileIntents } from '../../src/node.js'

const intent = (key: string, change: Partial<Intent> = {}): Intent => ({
  key,
  kind: 'purchase',
  source_ref_id: `ref-${key}`,
  fingerprint: { mf_investment_account: 'mfia_1', amount: '100.00' },
  at: 1,
  sent_at: null,
  result: null,
  revision: 0,
  ...change,
})

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intents-'))
  path = join(folder, 'intents.jsonl')
})
afterEach(() => rm(folder, { recursive: true }))

/** What every store has to do, whatever keeps it. */
describe.each<[string, () => Promise<IntentStore>]>([
  ['memory', async () => memoryIntents()],
  [
    'a file',
    async () => {
      const store = await fileIntents(path)
      onTestFinished(() => store.close())
      return store
    },
  ],
])('a store in %s', (_, make) => {
  it('keeps the first of one key, and tells the second what stands', async () => {
    const store = await make()
    const [first, second] = await Promise.all([store.open(intent('a')), store.open(intent('a', { source_ref_id: 'other' }))])
    expect([first.source_ref_id, second.source_ref_id]).toEqual(['ref-a', 'ref-a'])
    expect(await store.find('a')).toEqual(intent('a'))
    expect(await store.find('b')).toBeUndefined()
  })

  it('replaces an intent by its next revision only, so that one of two racers wins', async () => {
    const store = await make()
    await store.open(intent('a'))
    const races = await Promise.all([5, 6, 7].map((sent_at) => store.replace(intent('a', { sent_at, revision: 1 }))))
    expect(races).toEqual([true, false, false])
    expect(await store.replace(intent('a', { revision: 3 }))).toBe(false)
    expect(await store.replace(intent('unknown', { revision: 1 }))).toBe(false)
    expect(await store.find('a')).toEqual(intent('a', { sent_at: 5, revision: 1 }))
  })

  it('lists what has no result, oldest first', async () => {
    const store = await make()
    await store.open(intent('late', { at: 9 }))
    await store.open(intent('early', { at: 2 }))
    await store.open(intent('over', { at: 1 }))
    await store.replace(intent('over', { at: 1, revision: 1, result: { status: 'placed', id: 'mfp_1' } }))
    expect((await store.unfinished()).map(({ key }) => key)).toEqual(['early', 'late'])
  })
})

describe('a store in a file', () => {
  it('is read again as it was left', async () => {
    const store = await fileIntents(path)
    await store.open(intent('a'))
    await store.replace(intent('a', { revision: 1, sent_at: 5 }))
    await store.open(intent('b'))
    await store.close()
    const again = await fileIntents(path)
    expect(await again.find('a')).toEqual(intent('a', { revision: 1, sent_at: 5 }))
    expect(await again.unfinished()).toHaveLength(2)
    await again.close()
    expect((await readFile(path, 'utf8')).trimEnd().split('\n')).toHaveLength(2)
  })

  it('has each write on the disk before it returns', async () => {
    const store = await fileIntents(path)
    await store.open(intent('a'))
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(intent('a'))
    await store.close()
  })

  it.each([1, 10, 40])('leaves out a line that a crash cut short after %i characters', async (length) => {
    const whole = `${JSON.stringify(intent('a'))}\n`
    await writeFile(path, whole + JSON.stringify(intent('b')).slice(0, length))
    const store = await fileIntents(path)
    expect([await store.find('a'), await store.find('b')]).toEqual([intent('a'), undefined])
    await store.open(intent('c'))
    await store.close()
    const again = await fileIntents(path)
    expect(await again.unfinished()).toHaveLength(2)
    await again.close()
  })

  it.each(['nonsense', '{"key":"a"}', 'null', '[]', ''])('refuses a file with the line %o, and leaves it as it is', async (line) => {
    const text = `${JSON.stringify(intent('a'))}\n${line}\n`
    await writeFile(path, text)
    await expect(fileIntents(path)).rejects.toMatchObject({ code: 'CLIENT_INTENTS_DAMAGED', context: { line: 2 } })
    expect(await readFile(path, 'utf8')).toBe(text)
    await writeFile(path, '')
    await (await fileIntents(path)).close()
  })

  it('belongs to one process at a time', async () => {
    const store = await fileIntents(path)
    await expect(fileIntents(path)).rejects.toMatchObject({ code: 'CLIENT_INTENTS_LOCKED', context: { pid: process.pid } })
    await store.close()
    await (await fileIntents(path)).close()
  })

  it('opens a file whose last process is gone', async () => {
    await writeFile(`${path}.lock`, '999999999')
    const store = await fileIntents(path)
    expect(await store.unfinished()).toEqual([])
    await store.close()
  })

  it('takes nothing once it is closed', async () => {
    const store = await fileIntents(path)
    await store.close()
    await expect(store.open(intent('a'))).rejects.toMatchObject({ code: 'CLIENT_INTENTS_UNWRITABLE', context: { certainty: 'not-sent' } })
  })
})
