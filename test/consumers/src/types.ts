import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.js'

/** The one name of a platform that zod's declarations need. Packages must do without the rest. */
const forZod = 'interface URL {\n  readonly href: string\n}\n'

/** One more that xstate's declarations need. They do not pass `exactOptionalPropertyTypes` either. */
const forXstate = 'interface AbortSignal {\n  readonly aborted: boolean\n}\n'

/** Whether the declarations of an entry show those of xstate. */
const showsXstate = (entry: string): boolean => /\/(machines|xstate)$/.test(entry)

/**
 * Type-checks a file that exports all of every entry, libraries too, with the strictest options that a user of it may have, once for each
 * way in which a compiler finds modules. Returns what the compiler printed: nothing when all is well.
 */
export async function checkTypes(project: string, entries: readonly string[]): Promise<string> {
  const plain = entries.filter((entry) => !showsXstate(entry))
  const xstates = entries.filter(showsXstate)
  const checks = (['nodenext', 'bundler'] as const).flatMap((resolution) => [
    check(project, resolution, plain, { name: resolution, names: forZod, exactOptionalPropertyTypes: true }),
    ...(xstates.length === 0
      ? []
      : [
          check(project, resolution, xstates, {
            name: `${resolution}-xstate`,
            names: forZod + forXstate,
            exactOptionalPropertyTypes: false,
          }),
        ]),
  ])
  return (await Promise.all(checks)).join('')
}

async function check(
  project: string,
  resolution: 'nodenext' | 'bundler',
  entries: readonly string[],
  {
    name,
    names,
    exactOptionalPropertyTypes,
  }: { readonly name: string; readonly names: string; readonly exactOptionalPropertyTypes: boolean },
): Promise<string> {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    module: resolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution: resolution,
    strict: true,
    exactOptionalPropertyTypes,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  }
  const files = [`${name}.ts`, `${name}-platform.d.ts`]
  writeFileSync(join(project, `${name}.ts`), entries.map((entry, index) => `export * as entry${index} from '${entry}'\n`).join(''))
  writeFileSync(join(project, `${name}-platform.d.ts`), names)
  writeFileSync(join(project, `tsconfig.${name}.json`), JSON.stringify({ compilerOptions, files }))
  const { code, output } = await run('tsc', ['-p', `tsconfig.${name}.json`], project)
  return code === 0 ? '' : output
}
