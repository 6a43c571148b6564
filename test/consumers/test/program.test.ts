import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { browsersHere, runInBrowser } from '../src/program/browser.js'
import { compileExactly, compileProgram, forms, programProject } from '../src/program/compile.js'
import { entriesUsed, everywhereEntries, nodeEntries, nodeModulesBehind, paragraphsOf } from '../src/program/used-entries.js'
import { nodeBinary, releasesHere } from '../src/program/nodes.js'
import { fetchTimeout } from '../src/program/npm-binary.js'
import { mains, runOnNode } from '../src/program/run-on-node.js'
import { runAsWebScript } from '../src/program/web-script.js'
import { answerOf, runInWorkerd, workerdHere } from '../src/program/workerd.js'
import { runFile } from '../src/run.js'

/** What the program says of every entry for any runtime, and of those for Node alone: the same everywhere, and reviewed as texts. */
const snapshot = (name: string): string => join(import.meta.dirname, '..', 'snapshots', name)
const said = snapshot('said.txt')
const saidOnNode = snapshot('said-on-node.txt')

let project = ''
let printed: Readonly<Record<string, string>> = {}
beforeAll(async () => {
  project = await programProject(inject('workshop'), 'program')
  printed = Object.fromEntries(await Promise.all(forms.map(async (form) => [form, await compileProgram(project, form)] as const)))
}, 240_000)

test.each(forms)('compiles under %s, libraries checked too', (form) => {
  expect(printed[form]).toBe('')
})

test('compiles with exactOptionalPropertyTypes, apart from the machines', async () => {
  expect(await compileExactly(project)).toBe('')
})

/** Of a test that may have to fetch its runtime first. */
const withFetch = { timeout: fetchTimeout + 120_000 }

describe('says something of every entry', () => {
  test('that is for any runtime', () => {
    expect(entriesUsed(project, './use-packages.js')).toEqual(everywhereEntries)
    expect(paragraphsOf(readFileSync(said, 'utf8'))).toEqual(everywhereEntries)
  })

  test('that is for Node alone', () => {
    expect(entriesUsed(project, './on-node.js')).toEqual(expect.arrayContaining([...nodeEntries]))
    expect(paragraphsOf(readFileSync(saidOnNode, 'utf8'))).toEqual(expect.arrayContaining([...nodeEntries]))
  })

  test.each(nodeEntries)('%s needs Node', async (entry) => {
    expect(await nodeModulesBehind(project, entry)).not.toEqual([])
  })
})

test.each(mains)('says on this Node what it has to, as %s', async (main) => {
  const { everywhere, onNode } = await runOnNode(process.execPath, project, main)
  await expect(everywhere).toMatchFileSnapshot(said)
  await expect(onNode).toMatchFileSnapshot(saidOnNode)
})

test.each(releasesHere().map((release) => [release.version, release] as const))(
  'says the same on Node %s',
  withFetch,
  async (version, release) => {
    const binary = await nodeBinary(release)
    expect((await runFile(binary, ['--version'], project)).stdout.trim()).toBe(`v${version}`)
    for (const main of mains) {
      const { everywhere, onNode } = await runOnNode(binary, project, main)
      await expect(everywhere).toMatchFileSnapshot(said)
      await expect(onNode).toMatchFileSnapshot(saidOnNode)
    }
  },
)

test('says the same in a script that has only the globals of the web', async () => {
  await expect(await runAsWebScript(project)).toMatchFileSnapshot(said)
})

describe.each(workerdHere().map((binary) => [binary.version, binary] as const))('workerd %s', (_version, binary) => {
  test('says the same as the module of a worker', withFetch, async () => {
    await expect(await runInWorkerd(binary, project)).toMatchFileSnapshot(said)
  })

  test('has nothing of Node there', withFetch, async () => {
    const module = `const found = () => import('node:crypto').then(() => 'found', () => 'not found')
export default { fetch: async () => new Response([typeof process, typeof Buffer, await found()].join()) }`
    expect(await answerOf(binary, project, module)).toBe('undefined,undefined,not found')
  })
})

test.each(browsersHere())('says the same in %s, built by Vite', async () => {
  await expect(await runInBrowser(project)).toMatchFileSnapshot(said)
})
