/** Installs the workspace with the pinned pnpm when the lockfile or a package.json differs from what was last installed. Needs nothing but Node and npm. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles, workspaceFolders } from './files.mjs'
import { root, run } from './process.mjs'

const stamp = join(root, 'node_modules', '.foliokit-installed')

function wantedHash() {
  const manifests = workspaceFolders(listFiles(root)).map((folder) => `${folder}/package.json`)
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests]) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

export function install() {
  const wanted = wantedHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  console.log(`Installing dependencies with ${packageManager} ...`)
  run('npm', [
    'exec',
    '--yes',
    `--package=${packageManager}`,
    '--',
    'pnpm',
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
    '--loglevel=warn',
  ])
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, wanted)
}
