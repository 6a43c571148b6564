import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { browsersHere, runInBrowser } from '../src/program/browser.js'
import { compileProgram, programProject } from '../src/program/compile.js'
import { nodeBinary, releasesHere } from '../src/program/nodes.js'
import { runAsWebScript } from '../src/program/web-script.js'
import { answerOf, runInWorkerd, workerdHere } from '../src/program/workerd.js'
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

test('says the same in a script that has only the globals of the web', async () => {
  await expect(await runAsWebScript(project)).toMatchFileSnapshot(said)
})

describe.each(workerdHere().map((binary) => [binary.version, binary] as const))('workerd %s', (_version, binary) => {
  test('says the same as the module of a worker', async () => {
    await expect(await runInWorkerd(binary, project)).toMatchFileSnapshot(said)
  })

  test('has nothing of Node there', async () => {
    const module = `const found = () => import('node:crypto').then(() => 'found', () => 'not found')
export default { fetch: async () => new Response([typeof process, typeof Buffer, await found()].join()) }`
    expect(await answerOf(binary, project, module)).toBe('undefined,undefined,not found')
  })
})

test.each(browsersHere())('says the same in %s, built by Vite', async () => {
  await expect(await runInBrowser(project)).toMatchFileSnapshot(said)
})
