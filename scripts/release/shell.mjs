/** Child processes of the release check: an environment of their own, output kept until something fails, and a claim printed as it is shown. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'

const started = performance.now()

/** Prints a line with the seconds since the start. */
export function say(line) {
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`)
}

/** Asserts a claim and prints it: the check ends at the first that does not hold. */
export function claim(text, actual, expected) {
  assert.deepEqual(actual, expected, text)
  say(`ok  ${text}`)
}

/**
 * Runs a command in `cwd` and resolves to what it printed on standard output. Rejects with all it printed when it fails. Nothing of an
 * outer npm reaches it: no setting, no user's file, no token.
 */
export function runIn(cwd, command, args, { env = {}, timeout = 480_000 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: environment(cwd, env), stdio: ['ignore', 'pipe', 'pipe'] })
    const stdout = []
    const all = []
    child.stdout.on('data', (chunk) => void (stdout.push(chunk), all.push(chunk)))
    child.stderr.on('data', (chunk) => void all.push(chunk))
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout)
    child.once('error', (error) => (clearTimeout(timer), reject(error)))
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (code === 0) return resolve(Buffer.concat(stdout).toString())
      const end = signal === null ? `exit code ${code}` : `${signal}${signal === 'SIGKILL' ? `, after ${timeout / 1000} s` : ''}`
      reject(new Error(`${[command, ...args].join(' ')} failed with ${end}.\n${Buffer.concat(all).toString().slice(-8000)}`))
    })
  })
}

/** The tools of the folder come first on the PATH, then Node's own. */
function environment(cwd, own) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|node_auth|turbo_)/i.test(name))
  return {
    ...Object.fromEntries(kept),
    PATH: [join(cwd, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
    NODE_MAJOR: process.versions.node.split('.')[0],
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...own,
  }
}
