import { spawn } from 'node:child_process'
import { createWriteStream, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A process of the app's own. */
export interface AppProcess {
  readonly pid: number
  /** How it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
  readonly kill: (signal: NodeJS.Signals) => void
}

/** How a process is started. */
export interface ProcessOptions {
  readonly args?: readonly string[] | undefined
  readonly environment?: Readonly<Record<string, string>> | undefined
  /** Where its output is kept. */
  readonly log?: string | undefined
  /** Keeps the signals of this process's terminal from it: whoever started it ends it. */
  readonly detached?: boolean | undefined
  /** Has it end when this process does, however that ends: a `kill -9` too. */
  readonly tied?: boolean | undefined
  /** Hears each line of its output. */
  readonly onLine?: ((line: string) => void) | undefined
}

/** Starts a file that stands beside this one when the app is built: `work.js`, `foliokit-sandbox.js`. */
export function startProcess(file: string, options: ProcessOptions): AppProcess {
  const { args = [], environment = {}, log, detached = false, tied = false, onLine } = options
  const tie = tied ? ['--import', `data:text/javascript,${encodeURIComponent(endWithParent)}`] : []
  const child = spawn(process.execPath, [...tie, join(dirname(fileURLToPath(import.meta.url)), file), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', ...(tied ? (['ipc'] as const) : [])],
    detached,
    env: { ...withoutOurs(process.env), ...environment },
  })
  const kept = log === undefined ? undefined : createWriteStream(log, { flags: 'a' })
  let rest = ''
  const hear = (chunk: Buffer) => {
    kept?.write(chunk)
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine?.(line)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => {
      kept?.end()
      resolve({ code, signal })
    })
  })
  return { pid: child.pid ?? 0, ended, kill: (signal) => void child.kill(signal) }
}

/** What a tied process runs first. The channel to its parent closes when the parent is gone, and keeps nobody running by itself. */
const endWithParent = `process.once('disconnect', () => process.exit()); process.channel.unref()`

/** The folder of the app: the nearest above this file that has a package.json. */
export function appFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

/** A child takes its settings from who starts it, and none from around. */
function withoutOurs(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(FOLIOKIT_|PLATFORM_|DATABASE_URL$)/.test(name)))
}
