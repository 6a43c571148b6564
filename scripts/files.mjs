/** Lists the files of the repository with or without git. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file under `base`, sorted, but for what `.gitignore` names (plain names and `*.ending` only). Paths use `/`. */
export function listFiles(base) {
  return walk(base, ignoredIn(base), '')
}

/** Folders of the workspaces, as pnpm-workspace.yaml places them; those in `packages/` are published, the others private. */
export function workspaceFolders(files) {
  return files.flatMap((path) => /^((?:packages|apps|test)\/[^/]+|bench)\/package\.json$/.exec(path)?.[1] ?? [])
}

/** Tells whether a workspace folder holds a published package. */
export function isPublished(folder) {
  return folder.startsWith('packages/')
}

function ignoredIn(base) {
  const file = join(base, '.gitignore')
  const patterns = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  return (name) =>
    name === '.git' || patterns.some((pattern) => (pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern))
}

function walk(base, ignored, folder) {
  return readdirSync(join(base, folder), { withFileTypes: true })
    .filter((entry) => !ignored(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? walk(base, ignored, path) : [path]
    })
}
