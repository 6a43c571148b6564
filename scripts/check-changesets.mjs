/**
 * Checks that a package changed since its last release is named in a changeset. Compares with hashes in `.changeset/released.json`, so it
 * needs no history, no remote and no git. `--record` writes the hashes of now: `npm run release:version` does, and nobody else.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishedInputs } from './changesets/inputs.mjs'
import { parseChangeset } from './changesets/parse.mjs'
import { failuresPrinted } from './failures.mjs'
import { root } from './process.mjs'

const released = (base) => join(base, '.changeset', 'released.json')

/** Every broken rule, as `{ file, rule, right }`. */
export function checkChangesets(base) {
  const packages = publishedInputs(base)
  const packageNames = packages.map(({ name }) => name)
  const before = existsSync(released(base)) ? JSON.parse(readFileSync(released(base), 'utf8')) : {}
  const changesets = readdirSync(join(base, '.changeset'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file: `.changeset/${file}`, ...parseChangeset(readFileSync(join(base, '.changeset', file), 'utf8'), packageNames) }))
  const named = new Set(changesets.flatMap(({ names }) => names))
  return [
    ...changesets.flatMap(({ file, problems }) => problems.map((problem) => ({ file, ...problem }))),
    ...packages
      .filter(({ name, hash }) => before[name] !== hash && !named.has(name))
      .map(({ name, folder }) => ({
        file: folder,
        rule: `${name} changed since its last release`,
        right: `a changeset that names '${name}': npm run changeset`,
      })),
    ...Object.keys(before)
      .filter((name) => !packageNames.includes(name))
      .map((name) => ({ file: '.changeset/released.json', rule: `"${name}" is no published package`, right: 'a file without it' })),
  ]
}

/** Writes the hashes of now as those of the last release. */
export function recordRelease(base) {
  const hashes = Object.fromEntries(publishedInputs(base).map(({ name, hash }) => [name, hash]))
  writeFileSync(released(base), `${JSON.stringify(hashes, null, 2)}\n`)
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv[2] === '--record') recordRelease(root)
  else process.exitCode = failuresPrinted('changeset', checkChangesets(root)) ? 1 : 0
}
