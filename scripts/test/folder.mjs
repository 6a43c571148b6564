/** Temporary folders for the tests of the scripts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'

/** Writes the given files (path to text) into a new temporary folder, which goes when the test file ends. Returns its path. */
export function folderOf(files) {
  const base = mkdtempSync(join(tmpdir(), 'foliokit-'))
  after(() => rmSync(base, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), text)
  }
  return base
}
