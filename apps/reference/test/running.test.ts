import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { readConfig, readStartConfig } from '../src/config.js'
import { useEmbedded } from './runner/database.js'

const database = useEmbedded()
const text = await readFile(new URL('../../../docs/running.md', import.meta.url), 'utf8')
const quoted = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

it.each(quoted(/`(select [^`]+)`/g))('what docs/running.md watches can be asked: %s', async (query) => {
  await expect(database().query(query)).resolves.toEqual(expect.any(Array))
})

it('docs/running.md names the variables that are read, all of them', () => {
  const read = new Set<string>()
  const environment = new Proxy({ PLATFORM_URL: 'https://a.example' } as Record<string, string>, {
    get(target, name: string) {
      read.add(name)
      return target[name] ?? (/^PLATFORM_(TENANT|CLIENT)/.test(name) ? 'x' : undefined)
    },
  })
  readConfig(environment)
  readStartConfig(environment)
  const named = quoted(/\b((?:PORT|DATABASE_URL|(?:FOLIOKIT|PLATFORM|APP_PUBLIC)_[A-Z_]+))\b/g)
  expect([...new Set(named)].sort()).toEqual([...read].sort())
})
