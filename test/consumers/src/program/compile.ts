import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { consumer } from '../consumer.js'
import { everyPeer, packages } from '../packages.js'
import { root, run } from '../run.js'

/** How the compiler finds modules, and what it makes of them. */
export type Form = 'nodenext-esm' | 'nodenext-cjs' | 'bundler'

/**
 * Makes a project that has every package installed and the program in `esm/`, `cjs/` and `web/`: the same sources, in folders whose
 * package.json makes `import` of them or `require()`.
 */
export async function programProject(workshop: string, name: string, newest: Readonly<Record<string, string>> = {}): Promise<string> {
  const project = await consumer(workshop, name, packages, everyPeer(), newest)
  for (const [folder, type] of [
    ['esm', 'module'],
    ['cjs', 'commonjs'],
    ['web', 'module'],
  ] as const) {
    mkdirSync(join(project, folder))
    cpSync(join(root, 'test/consumers/program'), join(project, folder), { recursive: true })
    writeFileSync(join(project, folder, 'package.json'), JSON.stringify({ type }))
  }
  return project
}

/** Compiles the program with the strictest options, libraries checked too. Returns what the compiler printed: nothing when all is well. */
export async function compileProgram(project: string, form: Form): Promise<string> {
  const bundler = form === 'bundler'
  const folder = join(project, bundler ? 'web' : form.endsWith('cjs') ? 'cjs' : 'esm')
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    module: bundler ? 'esnext' : 'nodenext',
    moduleResolution: bundler ? 'bundler' : 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: bundler,
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }))
  const { code, output } = await run('tsc', ['-p', 'tsconfig.json'], folder)
  return code === 0 ? '' : output
}
