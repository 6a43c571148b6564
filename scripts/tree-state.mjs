/** What a test run may not do: change, add or remove a file that git does not ignore. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './files.mjs'
import { root } from './process.mjs'

/** A hash of every file that is not ignored, by its path. */
export function treeState(base = root) {
  return new Map(
    listFiles(base).map((path) => [
      path,
      createHash('sha1')
        .update(readFileSync(join(base, path)))
        .digest('hex'),
    ]),
  )
}

/** Prints what differs from an earlier state. Returns true when nothing does. */
export function isTreeClean(before, base = root) {
  const changes = treeChanges(before, treeState(base))
  for (const change of changes) console.log(`The test run left a change: ${change}`)
  return changes.length === 0
}

/** `added a`, `changed b`, `removed c`: how one state differs from another. */
export function treeChanges(before, after) {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    if (!before.has(path)) return [`added ${path}`]
    if (!after.has(path)) return [`removed ${path}`]
    return before.get(path) === after.get(path) ? [] : [`changed ${path}`]
  })
}
