import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { isTreeClean, treeChanges, treeState } from '../tree-state.mjs'
import { folderOf } from './folder.mjs'

const files = { '.gitignore': 'dist\n', 'a.md': 'a', 'b.md': 'b', 'c.md': 'c', 'dist/made.js': '1' }

test('tells what a run added, changed and removed, and nothing of what is ignored', () => {
  const base = folderOf(files)
  const before = treeState(base)
  writeFileSync(join(base, 'b.md'), 'other')
  writeFileSync(join(base, 'new.md'), '')
  writeFileSync(join(base, 'dist', 'made.js'), '2')
  rmSync(join(base, 'c.md'))
  assert.deepEqual(treeChanges(before, treeState(base)), ['changed b.md', 'removed c.md', 'added new.md'])
  assert.equal(isTreeClean(before, base), false)
})

test('is content with a run that leaves the tree as it was', () => {
  const base = folderOf(files)
  const before = treeState(base)
  writeFileSync(join(base, 'a.md'), 'a')
  assert.equal(isTreeClean(before, base), true)
})
