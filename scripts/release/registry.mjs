/** A package registry of the check's own: verdaccio as a process on a free port of this machine, its storage in a temporary folder. */
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Our packages never come from elsewhere; theirs are handed on from the registry that this machine uses, `upstream`. */
const settings = (upstream) => ({
  storage: './storage',
  auth: { htpasswd: { file: './htpasswd', max_users: 1 } },
  uplinks: { upstream: { url: upstream, maxage: '30m', timeout: '60s' } },
  packages: {
    '@foliokit/*': { access: '$all', publish: '$authenticated' },
    '**': { access: '$all', proxy: 'upstream' },
  },
  web: { enable: false },
  log: { type: 'stdout', format: 'json', level: 'warn' },
})

/**
 * Starts the registry and makes its one user. Resolves to its `url`, to `env`, with which npm and pnpm talk to it alone, and to
 * `stop`. Rejects when it does not answer within half a minute.
 */
export async function startRegistry(folder, upstream) {
  await mkdir(folder, { recursive: true })
  // JSON is YAML as well.
  await writeFile(join(folder, 'config.yaml'), JSON.stringify(settings(upstream)))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const command = createRequire(import.meta.url).resolve('verdaccio/bin/verdaccio')
  const log = join(folder, 'log')
  const child = spawn(process.execPath, [command, '--config', join(folder, 'config.yaml'), '--listen', `127.0.0.1:${port}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.pipe(createWriteStream(log))
  const ended = new Promise((resolve) => child.once('close', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await Promise.race([ended, pause(2000).then(() => child.kill('SIGKILL'))])
  }
  try {
    await answering(`${url}-/ping`)
    const token = await addUser(url)
    const npmrc = join(folder, 'npmrc')
    await writeFile(npmrc, `registry=${url}\n//127.0.0.1:${port}/:_authToken=${token}\nfund=false\naudit=false\nupdate-notifier=false\n`)
    return { url, stop, env: { npm_config_userconfig: npmrc, npm_config_registry: url, npm_config_cache: join(folder, 'cache') } }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The packages that a registry holds of a scope: name to versions. */
export async function versionsAt(url, names) {
  const rows = names.map(async (name) => {
    const answer = await fetch(`${url}${name.replace('/', '%2f')}`)
    return [name, answer.ok ? Object.keys((await answer.json()).versions) : []]
  })
  return Object.fromEntries(await Promise.all(rows))
}

async function addUser(url) {
  const user = { name: 'release-check', password: 'of-one-run-only', type: 'user', roles: [] }
  const answer = await fetch(`${url}-/user/org.couchdb.user:${user.name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user),
  })
  if (!answer.ok) throw new Error(`The registry made no user: ${answer.status}.`)
  return (await answer.json()).token
}

async function answering(url) {
  for (let tries = 0; tries < 120; tries += 1) {
    const isUp = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isUp) return
    await pause(250)
  }
  throw new Error('The local registry did not answer within 30 s.')
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
