import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { consumer } from '../src/consumer.js'
import { everyPeer, packages } from '../src/packages.js'
import { root, run, type Outcome } from '../src/run.js'
import { readSnippets, type Snippet } from '../src/snippets.js'

const snippets = readSnippets().map((snippet) => [snippet.place, snippet] as const)

/** A project with every package and every peer, the blocks as its sources, compiled with the options of a careful user. */
async function compileSnippets(): Promise<{ readonly project: string; readonly errors: readonly string[] }> {
  const project = await consumer(inject('workshop'), 'readmes', packages, everyPeer())
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022'],
    types: ['node'],
    typeRoots: [join(root, 'test', 'consumers', 'node_modules', '@types')],
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    moduleDetection: 'force',
    skipLibCheck: true,
    outDir: 'run',
    rootDir: 'src',
  }
  mkdirSync(join(project, 'src'))
  for (const [, { file, code }] of snippets) writeFileSync(join(project, 'src', `${file}.ts`), code)
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
  const { stdout } = await run('tsc', ['-p', 'tsconfig.json', '--pretty', 'false'], project)
  return { project, errors: stdout.split(/\n(?=\S)/).filter((error) => error.trim() !== '') }
}

describe('code blocks of the READMEs', () => {
  let compiled: Awaited<ReturnType<typeof compileSnippets>>
  beforeAll(async () => {
    compiled = await compileSnippets()
  })

  const errorsOf = ({ file }: Snippet): readonly string[] => compiled.errors.filter((error) => error.startsWith(`src/${file}.ts(`))

  test('are all that the compiler sees', () => {
    const ours = snippets.flatMap(([, snippet]) => errorsOf(snippet))
    expect(compiled.errors.filter((error) => !ours.includes(error))).toEqual([])
  })

  test.each(snippets)('%s compiles', (_place, snippet) => {
    expect(errorsOf(snippet)).toEqual([])
  })

  const runOf = ({ file }: Snippet): Promise<Outcome> => run('node', [join('run', `${file}.js`)], compiled.project)
  const silent = snippets.filter(([, { runs, prints }]) => runs && prints === undefined)
  const telling = snippets.filter(([, { runs, prints }]) => runs && prints !== undefined)

  test.concurrent.each(silent)('%s runs', async (_place, snippet) => {
    const { code, output } = await runOf(snippet)
    expect(code, output).toBe(0)
  })

  test.concurrent.each(telling)('%s runs and prints what it says', async (_place, snippet) => {
    const { code, stdout, output } = await runOf(snippet)
    expect(code, output).toBe(0)
    expect(stdout.trimEnd().split(/ *\n/)).toEqual(snippet.prints)
  })
})
