import { join } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { browsersHere, runInBrowser } from '../src/program/browser.js'
import { compileProgram, programProject } from '../src/program/compile.js'
import { nodeBinary, releasesHere } from '../src/program/nodes.js'
import { runInWorker } from '../src/program/worker.js'
import { run, runFile } from '../src/run.js'

/** What the program says of every package: the same everywhere, and reviewed as a text. */
const said = join(import.meta.dirname, '..', 'snapshots', 'said.txt')

let project = ''
beforeAll(async () => {
  project = await programProject(inject('workshop'), 'program')
})

test.each(['nodenext-esm', 'nodenext-cjs', 'bundler'] as const)('compiles under %s, libraries checked too', async (form) => {
  expect(await compileProgram(project, form)).toBe('')
})

test.each([
  ['imported', 'esm/main.js'],
  ['required', 'cjs/main.js'],
])('says on this Node what it has to, %s', async (_how, file) => {
  const { code, stdout, output } = await run('node', [file], project)
  expect(code, output).toBe(0)
  await expect(stdout).toMatchFileSnapshot(said)
})

test.each(releasesHere().map((release) => [release.version, release] as const))('says the same on Node %s', async (version, release) => {
  const binary = await nodeBinary(release)
  expect((await runFile(binary, ['--version'], project)).stdout.trim()).toBe(`v${version}`)
  for (const file of ['esm/main.js', 'cjs/main.js']) {
    const { code, stdout, output } = await runFile(binary, [file], project)
    expect(code, output).toBe(0)
    await expect(stdout).toMatchFileSnapshot(said)
  }
})

test('says the same in a worker without anything of Node', async () => {
  await expect(await runInWorker(project)).toMatchFileSnapshot(said)
})

test.each(browsersHere())('says the same in %s, built by Vite', async () => {
  await expect(await runInBrowser(project)).toMatchFileSnapshot(said)
})
