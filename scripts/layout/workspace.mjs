/** Reads the repository into plain data, so that every rule is a function of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSource } from './source.mjs'

const codeFile = /\.(ts|tsx|mts|mjs|js)$/
const textFile = /\.(ts|tsx|mts|mjs|js|json|md|yaml|yml|sh|txt|csv|html)$|(^|\/)(\.[a-z]+|LICENSE|run)$/

/**
 * Reads the tree under `base`. Ignored files (`.gitignore`, plain names and `*.ending` only) do not exist here.
 *
 * Returns `files` (path to a lazy text), `packages` (below `packages/`) and `privates` (`apps/*`, `test/*`, `bench`).
 */
export function readWorkspace(base) {
  const files = walk(base, ignoredIn(base))
  const text = (path) => readFileSync(join(base, path), 'utf8')
  const members = (parent) =>
    [...new Set(files.filter((path) => path.startsWith(`${parent}/`)).map((path) => path.split('/').slice(0, 2).join('/')))].filter(
      (folder) => files.includes(`${folder}/package.json`),
    )
  const member = (folder) => readMember(folder, files, text)
  return {
    base,
    files,
    text,
    textFiles: files.filter((path) => textFile.test(path)),
    root: JSON.parse(text('package.json')),
    packages: members('packages').map(member),
    privates: [...members('apps'), ...members('test'), ...(files.includes('bench/package.json') ? ['bench'] : [])].map(member),
  }
}

function readMember(folder, files, text) {
  const paths = files.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1))
  const sources = (test) =>
    paths.filter((path) => codeFile.test(path) && test(path)).map((path) => parseSource(`${folder}/${path}`, text(`${folder}/${path}`)))
  return {
    folder,
    short: folder.split('/').at(-1),
    manifest: JSON.parse(text(`${folder}/package.json`)),
    paths,
    src: sources((path) => path.startsWith('src/')),
    rest: sources((path) => !path.startsWith('src/')),
  }
}

function ignoredIn(base) {
  const file = join(base, '.gitignore')
  const names = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  return (name) =>
    name === '.git' || names.some((pattern) => (pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern))
}

function walk(base, ignored, folder = '') {
  return readdirSync(join(base, folder), { withFileTypes: true })
    .filter((entry) => !ignored(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? walk(base, ignored, path) : [path]
    })
}
