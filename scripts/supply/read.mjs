/** Reads what the supply rules look at. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { isPublished, listFiles, workspaceFolders } from '../files.mjs'

/**
 * The supply of the repository under `base`: our `packages`, the `tree` of everything from outside that they need or ask for as a peer,
 * as it is installed, and the lockfile, the workspace's settings and the script that installs.
 */
export function readSupply(base) {
  const text = (path) => readFileSync(join(base, path), 'utf8')
  const packages = workspaceFolders(listFiles(base))
    .filter(isPublished)
    .map((folder) => ({ folder, short: folder.split('/').at(-1), manifest: JSON.parse(text(`${folder}/package.json`)) }))
  return {
    packages,
    tree: treeOf(base, packages),
    lockfile: parse(text('pnpm-lock.yaml')),
    settings: parse(text('pnpm-workspace.yaml')),
    installScript: text('scripts/install.mjs'),
  }
}

function treeOf(base, packages) {
  const found = new Map()
  const visit = (folder, name) => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (found.has(folder)) return
    found.set(folder, {
      name: manifest.name,
      version: manifest.version,
      license: manifest.license,
      scripts: manifest.scripts ?? {},
      by: name,
    })
    for (const needed of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      visit(installed(folder, needed), manifest.name)
    }
  }
  for (const { folder, manifest } of packages) {
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
      if (!name.startsWith('@foliokit/')) visit(installed(join(base, folder), name), manifest.name)
    }
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Where a package finds another: in a `node_modules` of its own folder or of one above. */
function installed(folder, name) {
  for (let above = folder; ; above = dirname(above)) {
    const place = join(above, 'node_modules', name)
    if (existsSync(place)) return realpathSync(place)
    if (above === dirname(above)) throw new Error(`${name}, which ${folder} needs, is not installed.`)
  }
}
