import { join } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { everyPeer, packages } from '../src/packages.js'
import { anyExports } from '../src/peers/any.js'
import { peerRanges, versionIn } from '../src/peers/ranges.js'
import { compileProgram, forms, programProject } from '../src/program/compile.js'
import { runOnNode } from '../src/program/run-on-node.js'

const snapshot = (name: string): string => join(import.meta.dirname, '..', 'snapshots', name)
const workshop = inject('workshop')
let project = ''
beforeAll(async () => {
  const ranges = await peerRanges(workshop)
  project = await programProject(workshop, 'newest', ranges)
  console.log(
    everyPeer()
      .map((peer) => `${peer} ${ranges[peer] ?? ''}: the newest is ${versionIn(project, peer)}`)
      .join('\n'),
  )
})

test.each(forms)('the program compiles under %s with the newest peers', async (form) => {
  expect(await compileProgram(project, form)).toBe('')
})

test('no export turns to any with the newest peers', async () => {
  expect(
    await anyExports(
      project,
      packages.flatMap(({ entries }) => entries),
    ),
  ).toBe('')
})

test('the program says the same with the newest peers', async () => {
  const { everywhere, onNode } = await runOnNode(process.execPath, project, 'esm/main.js')
  await expect(everywhere).toMatchFileSnapshot(snapshot('said.txt'))
  await expect(onNode).toMatchFileSnapshot(snapshot('said-on-node.txt'))
})
