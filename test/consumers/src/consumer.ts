import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installedCopies, type Package } from './packages.js'
import { run } from './run.js'

/** The tarball of a package in the workshop. */
export function tarballOf(workshop: string, name: string): string {
  const prefix = `${name.replace('@', '').replace('/', '-')}-`
  const file = readdirSync(workshop).find((entry) => entry.startsWith(prefix) && /^\d.*\.tgz$/.test(entry.slice(prefix.length)))
  if (file === undefined) throw new Error(`${name} was not packed.`)
  return join(workshop, file)
}

/**
 * Makes an empty project that depends on the given packages and peers, and installs it offline. Dependencies of the packages
 * are theirs to declare: the strict layout of pnpm hides what they do not. With `newest` peers it asks the registry for the last release
 * in each range. Throws what the install printed when it fails.
 */
export async function consumer(
  workshop: string,
  name: string,
  wanted: readonly Package[],
  peers: readonly string[],
  newest: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = join(workshop, name)
  const copies = installedCopies()
  const outside = [...copies].filter(([copy]) =>
    wanted.every(({ requiredPeers, optionalPeers }) => ![...requiredPeers, ...optionalPeers].includes(copy)),
  )
  const tarballs = readdirSync(workshop).filter((entry) => entry.endsWith('.tgz'))
  const inner = tarballs.map((file) => [file.replace(/^foliokit-(.+)-\d+\.\d+\.\d+.*$/, '@foliokit/$1'), join(workshop, file)] as const)
  mkdirSync(folder, { recursive: true })
  writeJson(join(folder, 'package.json'), {
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies: {
      ...Object.fromEntries(wanted.map((pkg) => [pkg.name, `file:${tarballOf(workshop, pkg.name)}`])),
      ...Object.fromEntries(peers.map((peer) => [peer, newest[peer] ?? `file:${copies.get(peer) ?? ''}`])),
    },
  })
  writeJson(join(folder, 'pnpm-workspace.yaml'), {
    autoInstallPeers: false,
    strictPeerDependencies: true,
    overrides: Object.fromEntries([...inner, ...outside].map(([override, path]) => [override, `file:${path}`])),
  })
  const from = Object.keys(newest).length > 0 ? [] : ['--offline']
  const installed = await run('pnpm', ['install', ...from, '--ignore-scripts', '--reporter=append-only'], folder)
  if (installed.code !== 0) throw new Error(installed.output)
  return folder
}

/** Writes JSON, which is YAML as well. */
function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}
