import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { consumer } from '../src/consumer.js'
import { everyPeer, packages } from '../src/packages.js'
import { anyExports } from '../src/peers/any.js'
import { peerRanges, versionIn } from '../src/peers/ranges.js'

const workshop = inject('workshop')
let project = ''
beforeAll(async () => {
  project = await consumer(workshop, 'floor', packages, everyPeer())
})

test('what consumers install is the floor of every peer range, and later minor versions are welcome', async () => {
  const floors = Object.fromEntries(everyPeer().map((peer) => [peer, `^${versionIn(project, peer)}`]))
  expect(await peerRanges(workshop)).toEqual(floors)
})

test('no export turns to any on the floor', async () => {
  expect(
    await anyExports(
      project,
      packages.flatMap(({ entries }) => entries),
    ),
  ).toBe('')
})

test('an export that turned to any is named', async () => {
  const declarations = ['export const opaque: any', 'export const plain: string', 'export const made: () => any']
  writeFileSync(join(project, 'opaque.d.ts'), declarations.join('\n'))
  expect(await anyExports(project, ['./opaque.js'])).toMatch(/opaque, made|made, opaque/)
})
