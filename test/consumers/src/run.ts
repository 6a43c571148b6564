import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

/** What a child process left behind. `output` is all it printed, for the message of a failing test. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly output: string
}

/** Runs Node, or a tool of the workspace, in `cwd`. Never rejects: a test looks at the code. */
export function run(
  command: 'node' | 'npm' | 'pnpm' | 'publint' | 'tsc',
  args: readonly string[],
  cwd: string,
  timeout?: number,
): Promise<Outcome> {
  const file = command === 'node' ? process.execPath : command === 'npm' ? command : join(root, 'node_modules', '.bin', command)
  return runFile(file, args, cwd, timeout)
}

/** Runs any program, found on the PATH or by its path, as `run` does. `timeout` is in milliseconds. */
export function runFile(file: string, args: readonly string[], cwd: string, timeout = 100_000): Promise<Outcome> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|node_options|vitest)/i.test(name))
  const env = { ...Object.fromEntries(kept), PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` }
  return new Promise((resolve) => {
    const options = { cwd, env, maxBuffer: 2 ** 26, timeout }
    const child = execFile(file, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : (child.exitCode ?? 1)
      resolve({ code, stdout, output: `${file} ${args.join(' ')}\n${stdout}${stderr}${error?.killed ? '\nkilled: too slow' : ''}` })
    })
    child.stdin?.end()
  })
}
