import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { consumer, tarballOf } from '../src/consumer.js'
import { loadEntries } from '../src/entries.js'
import { packages } from '../src/packages.js'
import { run } from '../src/run.js'
import { checkTypes } from '../src/types.js'

const workshop = inject('workshop')

describe.each(packages.map((pkg) => [pkg.name, pkg] as const))('%s, packed and installed alone', (name, pkg) => {
  let project = ''
  beforeAll(async () => {
    project = await consumer(workshop, name.replace('@foliokit/', ''), [pkg], [...pkg.requiredPeers, ...pkg.optionalPeers])
  })

  test('holds what it publishes, its README and the license, and nothing of the workspace', () => {
    const installed = realpathSync(join(project, 'node_modules', name))
    const files = readdirSync(installed).filter((file) => file !== 'node_modules' && file !== 'CHANGELOG.md')
    expect(files.sort()).toEqual([...pkg.files, 'LICENSE', 'README.md', 'package.json'].sort())
    expect(readFileSync(join(installed, 'package.json'), 'utf8')).not.toMatch(/@foliokit\/source|workspace:|catalog:/)
  })

  test('passes publint', async () => {
    const linted = await run('publint', ['run', tarballOf(workshop, name), '--strict'], project)
    expect(linted.code, linted.output).toBe(0)
  })

  test('gives the same names to import() and to require()', async () => {
    const { imported, required } = await loadEntries(project, pkg.entries)
    expect(required).toEqual(imported)
    expect(Object.entries(imported).filter(([, names]) => names.length === 0)).toEqual([])
  })

  test('type-checks under nodenext and bundler, libraries too', async () => {
    expect(await checkTypes(project, pkg.entries)).toBe('')
  })
})
