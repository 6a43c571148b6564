/** Reads the repository into plain data, so that every rule is a function of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPublished, listFiles, workspaceFolders } from '../files.mjs'
import { parseSource } from './source.mjs'

const codeFile = /\.(ts|tsx|mts|mjs|js)$/
const textFile = /\.(ts|tsx|mts|mjs|js|json|md|yaml|yml|sh|txt|csv|html)$|(^|\/)(\.[a-z]+|LICENSE|run)$/

/**
 * Reads the tree under `base`. Ignored files do not exist here.
 *
 * Returns `files` (paths) and their `text`, the published `packages`, and the `privates` (apps, tests, bench).
 */
export function readWorkspace(base) {
  const files = listFiles(base)
  const text = (path) => readFileSync(join(base, path), 'utf8')
  const members = workspaceFolders(files).map((folder) => readMember(folder, files, text))
  return {
    base,
    files,
    text,
    textFiles: files.filter((path) => textFile.test(path)),
    root: JSON.parse(text('package.json')),
    packages: members.filter(({ folder }) => isPublished(folder)),
    privates: members.filter(({ folder }) => !isPublished(folder)),
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
