/**
 * Why a survivor stands, by file, mutator and the text of its line. A survivor is equal to the code (no input tells them apart), or
 * differs in what nobody should lean on; where a rule differs, the answer is a test and not a line here.
 */
import { readFileSync } from 'node:fs'

const file = new URL('reasons.json', import.meta.url)

/** Finds the reason of a survivor of a package, or none. */
export function reasonsFor(name, all = JSON.parse(readFileSync(file, 'utf8'))) {
  const known = new Map((all[name] ?? []).map(({ file, mutator, text, reason }) => [JSON.stringify([file, mutator, text]), reason]))
  return ({ file, mutator, text }) => known.get(JSON.stringify([file, mutator, text]))
}
