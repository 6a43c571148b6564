/** Child processes with a clean environment: no npm_config_* of the outer npm, and the workspace's own tools first on the PATH. */
import { spawn, spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name))
  return {
    ...Object.fromEntries(kept),
    PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
    NODE_MAJOR: process.versions.node.split('.')[0],
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  }
}

/** Runs a command with inherited output and returns its exit code. */
export function attempt(command, args = []) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: environment() })
  if (result.error) throw result.error
  return result.status ?? 1
}

/** Runs a command that is ended by a signal, and ends with its exit code: Ctrl-C is the command's, which ends in good order. */
export function attend(command, args = []) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: environment() })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void (signal === 'SIGTERM' && child.kill(signal)))
  child.once('error', (error) => {
    throw error
  })
  child.once('close', (code) => process.exit(code ?? 1))
}

/** Runs a command and ends this process when it fails. */
export function run(command, args = []) {
  const status = attempt(command, args)
  if (status !== 0) fail(command, args, status)
}

/** Runs a command, keeps its output to itself unless it fails, and ends this process when it does. */
export function runQuietly(command, args = [], cwd = root) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, env: environment(), maxBuffer: 2 ** 28 })
  if (error) throw error
  if (status === 0) return
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  fail(command, args, status ?? 1)
}

function fail(command, args, status) {
  console.error(`\n${[command, ...args].join(' ')} failed with exit code ${status}.`)
  process.exit(status)
}
