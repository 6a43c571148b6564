import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { consumer, tarballOf } from '../src/consumer.js'
import { bundle } from '../src/packaging/bundle.js'
import { exportedNames } from '../src/packaging/exported-names.js'
import { limits, pureImports } from '../src/packaging/limits.js'
import { contentsOf, typeProblems } from '../src/packaging/tarball.js'
import { everyPeer, packages } from '../src/packages.js'

const workshop = inject('workshop')
const snapshot = (name: string): string => join(import.meta.dirname, '..', 'snapshots', name)
const byName = packages.map(({ name }) => [name] as const)

test.each(byName)('the types of %s are right for import and require()', async (name) => {
  expect(await typeProblems(tarballOf(workshop, name))).toEqual([])
})

test('each tarball holds the files that it is known to hold', async () => {
  const contents = packages.map(({ name }) => [name, ...contentsOf(tarballOf(workshop, name), name).map((file) => `  ${file}`)].join('\n'))
  await expect(`${contents.join('\n\n')}\n`).toMatchFileSnapshot(snapshot('contents.txt'))
})

describe('all packages, packed and installed together', () => {
  let project = ''
  beforeAll(async () => {
    project = await consumer(workshop, 'bundles', packages, everyPeer())
  })

  test('export the names that they are known to export', async () => {
    await expect(exportedNames(project, packages)).toMatchFileSnapshot(snapshot('exports.txt'))
  })

  test.each(limits.map((limit) => [limit.names, limit.entry, limit] as const))(
    '{ %s } of %s keeps its size',
    async (names, entry, limit) => {
      const { gzipped } = await bundle(project, entry, names, limit.external)
      expect(gzipped, 'more than its limit in src/packaging/limits.ts').toBeLessThanOrEqual(limit.limit)
      expect(gzipped, 'far below its limit in src/packaging/limits.ts: set it anew').toBeGreaterThan(limit.limit * 0.75)
    },
  )

  test('have a headline in the table of sizes, each', () => {
    const measured = new Set(limits.map(({ entry }) => entry.split('/').slice(0, 2).join('/')))
    expect(packages.map(({ name }) => name).filter((name) => !measured.has(name))).toEqual([])
  })

  test.each(pureImports)('%s gives { %s } without zod, xstate, decimal.js or anything else from outside', async (entry, names) => {
    const { packages: bundled } = await bundle(project, entry, names)
    expect(bundled.filter((each) => !each.startsWith('@foliokit/'))).toEqual([])
  })
})
