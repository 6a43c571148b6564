import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.js'

type Names = Readonly<Record<string, unknown>>

/** A published package, as its package.json describes it. */
export interface Package {
  readonly name: string
  readonly folder: string
  /** What it publishes beside its README and license: `dist`, and data such as `openapi.json`. */
  readonly files: readonly string[]
  /** Exported modules, as imported: `@foliokit/money`, `@foliokit/money/zod`. */
  readonly entries: readonly string[]
  /** Names of the packages that come with it. */
  readonly dependencies: readonly string[]
  /** Peers without which it does not load. */
  readonly requiredPeers: readonly string[]
  /** Peers that some of its subpaths need. */
  readonly optionalPeers: readonly string[]
}

/** The peers of all packages, each once. */
export function everyPeer(): readonly string[] {
  return [...new Set(packages.flatMap(({ requiredPeers, optionalPeers }) => [...requiredPeers, ...optionalPeers]))]
}

/** Every published package, by name. */
export const packages: readonly Package[] = readdirSync(join(root, 'packages'))
  .sort()
  .map((short) => readPackage(join(root, 'packages', short)))

function readPackage(folder: string): Package {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    files: readonly string[]
    exports: Names
    dependencies?: Names
    peerDependencies?: Names
    peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
  }
  const peers = Object.keys(manifest.peerDependencies ?? {})
  const isOptional = (peer: string): boolean => manifest.peerDependenciesMeta?.[peer]?.optional === true
  return {
    name: manifest.name,
    folder,
    files: manifest.files,
    entries: Object.keys(manifest.exports)
      .filter((subpath) => !subpath.endsWith('.json'))
      .map((subpath) => manifest.name + subpath.slice(1)),
    dependencies: Object.keys(manifest.dependencies ?? {}),
    requiredPeers: peers.filter((peer) => !isOptional(peer)),
    optionalPeers: peers.filter(isOptional),
  }
}

/**
 * Where the workspace itself keeps its copy of an outside package. Consumers install from there: the version of the lockfile, and
 * nothing is fetched.
 */
export function installedCopies(): ReadonlyMap<string, string> {
  const copies = new Map<string, string>()
  for (const { folder, dependencies, requiredPeers, optionalPeers } of packages) {
    for (const name of [...dependencies, ...requiredPeers, ...optionalPeers]) {
      if (!name.startsWith('@foliokit/')) copies.set(name, realpathSync(join(folder, 'node_modules', name)))
    }
  }
  return copies
}
