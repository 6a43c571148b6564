import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.js'

/** Entries that are compiled together, and what their users have to give or do without. */
interface Group {
  readonly name: string
  readonly entries: readonly string[]
  /** Declarations of a platform that their peers need. Packages must do without the rest. */
  readonly platform: string
  readonly exactOptionalPropertyTypes: boolean
}

const url = 'interface URL {\n  readonly href: string\n}\n'
const abortSignal = 'interface AbortSignal {\n  readonly aborted: boolean\n}\n'

/** Entries that show the declarations of zod at most, and those that show xstate's, which do not pass `exactOptionalPropertyTypes`. */
function groupsOf(entries: readonly string[]): readonly Group[] {
  const showsXstate = (entry: string): boolean => /\/(machines|xstate)$/.test(entry)
  const plain = entries.filter((entry) => !showsXstate(entry))
  const machines = entries.filter(showsXstate)
  return [
    { name: 'plain', entries: plain, platform: url, exactOptionalPropertyTypes: true },
    { name: 'machines', entries: machines, platform: url + abortSignal, exactOptionalPropertyTypes: false },
  ].filter((group) => group.entries.length > 0)
}

/**
 * Type-checks a file that exports all of every entry, libraries too, with the strictest options that a user of it may have, once for each
 * way in which a compiler finds modules. Returns what the compiler printed: nothing when all is well.
 */
export async function checkTypes(project: string, entries: readonly string[]): Promise<string> {
  const checks = groupsOf(entries).flatMap((group) => [check(project, group, 'nodenext'), check(project, group, 'bundler')])
  return (await Promise.all(checks)).join('')
}

async function check(project: string, group: Group, resolution: 'nodenext' | 'bundler'): Promise<string> {
  const name = `${resolution}-${group.name}`
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    module: resolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution: resolution,
    strict: true,
    exactOptionalPropertyTypes: group.exactOptionalPropertyTypes,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  }
  const exports = group.entries.map((entry, index) => `export * as entry${index} from '${entry}'\n`)
  writeFileSync(join(project, `${name}.ts`), exports.join(''))
  writeFileSync(join(project, `${name}-platform.d.ts`), group.platform)
  writeFileSync(join(project, `tsconfig.${name}.json`), JSON.stringify({ compilerOptions, files: [`${name}.ts`, `${name}-platform.d.ts`] }))
  const { code, output } = await run('tsc', ['-p', `tsconfig.${name}.json`], project)
  return code === 0 ? '' : output
}
