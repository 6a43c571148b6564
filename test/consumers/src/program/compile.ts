import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { consumer } from '../consumer.js'
import { everyPeer, packages } from '../packages.js'
import { root, run } from '../run.js'

/** How the compiler finds modules, and what it makes of them. */
export const forms = ['nodenext-esm', 'nodenext-cjs', 'bundler'] as const

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

/** The sources that have machines of xstate in them, whose own declarations do not pass `exactOptionalPropertyTypes`. */
const withXstate = ['machines.ts', 'use-packages.ts', 'main.ts']

/** Compiles the program, libraries checked too. Returns what the compiler printed: nothing when all is well. */
export function compileProgram(project: string, form: (typeof forms)[number]): Promise<string> {
  const folder = join(project, form === 'bundler' ? 'web' : form === 'nodenext-cjs' ? 'cjs' : 'esm')
  return compile(folder, ['main.ts'], form === 'bundler' ? { module: 'esnext', moduleResolution: 'bundler', noEmit: true } : {})
}

/** Compiles all of the program that is without machines with the strictest options, as `compileProgram` does. */
export function compileExactly(project: string): Promise<string> {
  const folder = join(project, 'esm')
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !withXstate.includes(file))
  return compile(folder, files, { exactOptionalPropertyTypes: true, noEmit: true })
}

async function compile(folder: string, files: readonly string[], options: Readonly<Record<string, unknown>>): Promise<string> {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    module: 'nodenext',
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    ...options,
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
  const { code, output } = await run('tsc', ['-p', 'tsconfig.json'], folder)
  return code === 0 ? '' : output
}
