import pg from 'pg'
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { findPostgres, type PostgresBinaries } from './find-postgres.js'

/** A PostgreSQL server for tests and proofs. */
export interface PostgresServer {
  /** What it is, in words. */
  readonly what: string
  /** Makes an empty database on it and returns its address. */
  newDatabase(): Promise<string>
  /**
   * Restarts it: `fast` ends every session first, `crash` ends at once and recovers from the log. Of a server that is not ours every
   * other session of the database is ended instead, which is all that a client sees of a restart but the pause.
   */
  restart(how: 'fast' | 'crash'): Promise<void>
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

/** How a server is started. */
export interface PostgresOptions {
  /** The address of a server that runs already, `DATABASE_URL`. Nothing is started then. */
  readonly url?: string | undefined
  /** Settings of a server that is started, such as `fsync: off`. */
  readonly settings?: Readonly<Record<string, string>> | undefined
}

/**
 * Gives a PostgreSQL server: the one at `url`, else one that is started here with its data in a temporary folder, listening on this machine
 * alone. As root it runs as another user, since PostgreSQL refuses root. `undefined` where no PostgreSQL can be had.
 */
export async function startPostgres({ url, settings = {} }: PostgresOptions = {}): Promise<PostgresServer | undefined> {
  if (url !== undefined) return serverAt(url)
  const found = findPostgres()
  return found === undefined ? undefined : startFrom(found, settings)
}

async function startFrom(found: PostgresBinaries, settings: Readonly<Record<string, string>>): Promise<PostgresServer> {
  const user = process.getuid?.() === 0 ? await someUser() : undefined
  const folder = await mkdtemp(join(tmpdir(), 'foliokit-postgres-'))
  await chmod(folder, 0o755)
  const programs = found.links.length === 0 ? found.folder : await copyOf(found, join(folder, 'programs'))
  const home = join(folder, 'home')
  const data = join(home, 'data')
  const passwordFile = join(home, 'password')
  const password = randomBytes(12).toString('hex')
  await mkdir(home)
  await writeFile(passwordFile, password)
  if (user !== undefined) for (const path of [home, passwordFile]) await chown(path, user.uid, user.gid)
  const spawned = { cwd: home, ...user, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }
  const options = ['-D', data, '-U', 'foliokit', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--no-sync']
  await promisify(execFile)(join(programs, 'bin', 'initdb'), options, spawned)

  const port = await freePort()
  const urlOf = (database: string) => `postgres://foliokit:${password}@127.0.0.1:${port}/${database}`
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const start = async () => {
    const arguments_ = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...given]
    const child = spawn(join(programs, 'bin', 'postgres'), arguments_, { ...spawned, stdio: 'ignore' })
    await untilAnswers(urlOf('postgres'), child)
    return child
  }
  let child = await start()
  let databases = 0
  return {
    what: found.what,
    newDatabase: () => createDatabase(urlOf('postgres'), `app_${(databases += 1)}`),
    async restart(how) {
      await endedBy(child, how === 'fast' ? 'SIGINT' : 'SIGQUIT')
      child = await start()
    },
    async stop() {
      await endedBy(child, 'SIGINT')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A server that somebody else runs: databases of our own on it, and no more. */
function serverAt(url: string): PostgresServer {
  const made: string[] = []
  return {
    what: 'the PostgreSQL at DATABASE_URL',
    async newDatabase() {
      const own = await createDatabase(url, `foliokit_${randomBytes(6).toString('hex')}`)
      made.push(own)
      return own
    },
    async restart() {
      const names = made.map((own) => basename(new URL(own).pathname))
      await asked(url, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = any($1::text[])', [names])
    },
    async stop() {
      for (const own of made) await asked(url, `drop database if exists ${basename(new URL(own).pathname)} with (force)`)
    },
  }
}

async function createDatabase(url: string, name: string): Promise<string> {
  await asked(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}

async function asked(url: string, text: string, values: readonly unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(text, [...values])
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await asked(url, 'select 1')
    } catch (error) {
      if (child.exitCode !== null || tries > 600) throw new Error('The PostgreSQL server did not start.', { cause: error })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function endedBy(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

/** The user `postgres`, or else `nobody`. */
async function someUser(): Promise<{ readonly uid: number; readonly gid: number }> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const row = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  if (row === undefined) throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as.')
  return { uid: Number(row[2]), gid: Number(row[3]) }
}

/** A copy that any user can read, with the links in place: the folder of the package may stand where only root can go. */
async function copyOf({ folder, links }: PostgresBinaries, to: string): Promise<string> {
  await cp(folder, to, { recursive: true })
  for (const [path, target] of links) {
    const at = join(to, path)
    await rm(at, { force: true })
    await symlink(relative(dirname(at), join(to, target)), at)
  }
  return to
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
