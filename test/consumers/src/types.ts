import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.js'

/** The one name of a platform that zod's declarations need. Packages must do without the rest. */
const platform = 'interface URL {\n  readonly href: string\n}\n'

/**
 * Type-checks a file that exports all of every entry, with the strictest options a user may have, once for each way in which a
 * compiler finds modules. Returns what the compiler printed: nothing when all is well.
 */
export async function checkTypes(
  project: string,
  entries: readonly string[],
  options: { readonly skipLibCheck: boolean },
): Promise<string> {
  const check = async (resolution: 'nodenext' | 'bundler'): Promise<string> => {
    const name = `${resolution}${options.skipLibCheck ? '-loose' : ''}`
    const compilerOptions = {
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      module: resolution === 'nodenext' ? 'nodenext' : 'esnext',
      moduleResolution: resolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: options.skipLibCheck,
      noEmit: true,
    }
    const files = [`${name}.ts`, 'platform.d.ts']
    writeFileSync(join(project, `${name}.ts`), entries.map((entry, index) => `export * as entry${index} from '${entry}'\n`).join(''))
    writeFileSync(join(project, `tsconfig.${name}.json`), JSON.stringify({ compilerOptions, files }))
    const { code, output } = await run('tsc', ['-p', `tsconfig.${name}.json`], project)
    return code === 0 ? '' : output
  }
  writeFileSync(join(project, 'platform.d.ts'), platform)
  return (await Promise.all([check('nodenext'), check('bundler')])).join('')
}
