import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../run.js'

/** Names whose type is `any`, and schemas and machines that read or hold `any`, are the members that the compiler misses. */
const probe = `
import type * as z from 'zod'
import type { AnyStateMachine, ContextFrom, EventFrom, StateValueFrom } from 'xstate'
type IsAny<T> = 0 extends 1 & T ? true : false
type Hidden<T> = true extends
  | IsAny<T>
  | (T extends z.ZodType ? IsAny<z.output<T>> : false)
  | (T extends AnyStateMachine ? IsAny<ContextFrom<T>> | IsAny<EventFrom<T>> | IsAny<StateValueFrom<T>> : false)
  | (T extends (...given: never) => infer Made ? IsAny<Made> | (Made extends AnyStateMachine ? IsAny<ContextFrom<Made>> | IsAny<EventFrom<Made>> : false) : false)
  ? true
  : false
export type AnyNames<Entry> = { [Name in keyof Entry]: Hidden<Entry[Name]> extends true ? Name : never }[keyof Entry]
`

/** Looks for exports of the entries whose declarations have turned to `any`. Returns what the compiler printed: nothing when none has. */
export async function anyExports(project: string, entries: readonly string[]): Promise<string> {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    module: 'nodenext',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  }
  const rows = entries.map(
    (entry, at) => `import type * as entry${at} from '${entry}'\nexport const any${at}: Record<AnyNames<typeof entry${at}>, true> = {}\n`,
  )
  writeFileSync(join(project, 'any-names.ts'), probe)
  writeFileSync(join(project, 'any.ts'), `import type { AnyNames } from './any-names.js'\n${rows.join('')}`)
  writeFileSync(join(project, 'tsconfig.any.json'), JSON.stringify({ compilerOptions, files: ['any.ts'] }))
  const { code, output } = await run('tsc', ['-p', 'tsconfig.any.json'], project)
  return code === 0 ? '' : output
}
