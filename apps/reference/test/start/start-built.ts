import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const app = fileURLToPath(new URL('../..', import.meta.url))

/** A command of the app that runs, and what it has printed. */
export interface Started {
  readonly child: ChildProcessWithoutNullStreams
  /** Its exit code. */
  readonly ended: Promise<number | null>
  /** Waits for something that it prints; throws when it ends before, or after 50 s. */
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>
  readonly output: () => string
}

/** Starts a command that was built into a folder, with the settings that are given and none from around. */
export function startBuilt(
  folder: string,
  file: string,
  { args = [], environment = {} }: { readonly args?: readonly string[]; readonly environment?: Readonly<Record<string, string>> } = {},
): Started {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DATABASE_URL|PLATFORM_|FOLIOKIT_)/.test(name)))
  const child = spawn(process.execPath, [`${folder}/${file}`, ...args], { cwd: app, env: { ...clean, ...environment } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const until = async (pattern: RegExp) => {
    for (let look = 0; look < 1_000; look += 1) {
      const found = pattern.exec(output)
      if (found !== null) return found
      if (child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`"${pattern.source}" was not said:\n${output}`)
  }
  return { child, ended, until, output: () => output }
}
