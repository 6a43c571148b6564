import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { buildInto } from '../build-into.js'

export const app = fileURLToPath(new URL('../..', import.meta.url))
/** Apart from `dist`, which the build of the same run may be writing. */
export const built = '.browser'

/** `npm start` as a person starts it: built server and page, a sandbox process, the embedded database in a folder of its own. */
export async function startStack() {
  await buildInto(built)
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
  await promisify(execFile)(process.execPath, [vite, 'build', 'web', '--outDir', `../${built}/web`], {
    cwd: app,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const folder = await mkdtemp(join(tmpdir(), 'foliokit-desk-'))
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DATABASE_URL|PLATFORM_|FOLIOKIT_)/.test(name)))
  const child = spawn(process.execPath, [`${built}/start.js`], { cwd: app, env: { ...clean, PORT: '0', FOLIOKIT_FOLDER: folder } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const said = async (pattern: RegExp) => {
    for (let look = 0; look < 1_200 && child.exitCode === null; look += 1) {
      const found = pattern.exec(output)?.[1]
      if (found !== undefined) return found
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`"${pattern.source}" was not said:\n${output}`)
  }
  return {
    url: await said(/desk {6}(http:\S+)/),
    password: await said(/password (\S+)/),
    /** What the server wrote down of the desk's requests that failed. */
    troubles: async () => (await readFile(join(folder, 'log.jsonl'), 'utf8')).split('\n').filter((line) => line.includes('"job":"desk"')),
    async stop() {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type Stack = Awaited<ReturnType<typeof startStack>>
