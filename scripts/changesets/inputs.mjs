/** What a published package is made of, as one hash. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPublished, listFiles, workspaceFolders } from '../files.mjs'

/** Fields that change without a change for the user. */
const unpublished = ['version', 'scripts', 'devDependencies']

/**
 * The published packages under `base`, as `{ name, folder, hash }`. The hash covers `src` and package.json, with the ranges of the
 * catalog in place; not the version, the scripts and the dev dependencies. It is the same on every machine.
 */
export function publishedInputs(base) {
  const files = listFiles(base)
  const ranges = files.includes('pnpm-workspace.yaml') ? catalogOf(readText(base, 'pnpm-workspace.yaml')) : new Map()
  return workspaceFolders(files)
    .filter(isPublished)
    .map((folder) => {
      const manifest = JSON.parse(readText(base, `${folder}/package.json`))
      const hash = createHash('sha256').update(JSON.stringify(publishedManifest(manifest, ranges)))
      for (const path of files.filter((path) => path.startsWith(`${folder}/src/`))) {
        hash.update(`\0${path.slice(folder.length + 1)}\0${readText(base, path)}`)
      }
      return { name: manifest.name, folder, hash: hash.digest('hex') }
    })
}

function publishedManifest(manifest, ranges) {
  const kept = Object.fromEntries(Object.entries(manifest).filter(([field]) => !unpublished.includes(field)))
  for (const field of ['dependencies', 'peerDependencies']) {
    if (kept[field] === undefined) continue
    const resolved = Object.entries(kept[field]).map(([name, range]) => [name, range === 'catalog:' ? ranges.get(name) : range])
    kept[field] = Object.fromEntries(resolved)
  }
  return kept
}

/** The `catalog:` block of pnpm-workspace.yaml: one `name: range` per line. */
function catalogOf(yaml) {
  const block = /^catalog:\n((?: .*\n)*)/m.exec(yaml)?.[1] ?? ''
  return new Map([...block.matchAll(/^ +'?([^':]+)'?: +(.+)$/gm)].map(([, name, range]) => [name, range]))
}

function readText(base, path) {
  return readFileSync(join(base, path), 'utf8').replaceAll('\r\n', '\n')
}
