import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkChangesets, recordRelease } from '../check-changesets.mjs'
import { folderOf } from './folder.mjs'

const catalog = (zod) => `packages:\n  - packages/*\n\ncatalog:\n  'decimal.js': ^10.6.0\n  zod: ${zod}\n\nsaveExact: true\n`
const changeset = (text, ...packages) => `---\n${packages.map((name) => `'@foliokit/${name}': minor\n`).join('')}---\n\n${text}\n`
const money = { name: '@foliokit/money', version: '0.1.0', peerDependencies: { zod: 'catalog:' }, devDependencies: { zod: 'catalog:' } }
const files = {
  '.gitignore': 'node_modules\ndist\n',
  '.changeset/config.json': '{}',
  'pnpm-workspace.yaml': catalog('^4.0.0'),
  'packages/errors/package.json': JSON.stringify({ name: '@foliokit/errors', version: '0.1.0' }),
  'packages/errors/src/index.ts': 'export const one = 1\n',
  'packages/money/package.json': JSON.stringify(money),
  'packages/money/src/index.ts': 'export const two = 2\n',
  'apps/shop/package.json': JSON.stringify({ name: '@foliokit-private/shop', private: true }),
  'apps/shop/src/index.ts': '',
}

/** A repository just released, then changed: path to text, or to undefined for a file that goes. */
function releasedThen(changes) {
  const base = folderOf(files)
  recordRelease(base)
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) rmSync(join(base, path))
    else writeFileSync(join(base, path), text)
  }
  return base
}

const rulesOf = (base) => checkChangesets(base).map(({ file, rule }) => `${file}: ${rule}`)

test('asks for a changeset of every package before the first release', () => {
  assert.deepEqual(rulesOf(folderOf(files)), [
    'packages/errors: @foliokit/errors changed since its last release',
    'packages/money: @foliokit/money changed since its last release',
  ])
})

test('accepts changed packages that a changeset names', () => {
  const base = folderOf({ ...files, '.changeset/first.md': changeset('Add coded errors and exact money.', 'errors', 'money') })
  assert.deepEqual(checkChangesets(base), [])
})

test('accepts a repository as it was released', () => {
  assert.deepEqual(checkChangesets(releasedThen({})), [])
})

/** What changes a published package. */
const published = {
  'a changed source': { 'packages/money/src/index.ts': 'export const two = 3\n' },
  'a new source': { 'packages/money/src/three.ts': '' },
  'a source that is gone': { 'packages/money/src/index.ts': undefined },
  'a changed manifest': { 'packages/money/package.json': JSON.stringify({ ...money, sideEffects: false }) },
  'a changed range in the catalog': { 'pnpm-workspace.yaml': catalog('^4.6.0') },
}
for (const [what, changes] of Object.entries(published)) {
  test(`asks for a changeset after ${what}`, () => {
    assert.deepEqual(rulesOf(releasedThen(changes)), ['packages/money: @foliokit/money changed since its last release'])
  })
}

/** What changes nothing for the people who use a package. */
const unpublished = {
  'a version': { 'packages/money/package.json': JSON.stringify({ ...money, version: '0.2.0' }) },
  'a dev dependency': { 'packages/money/package.json': JSON.stringify({ ...money, devDependencies: {} }) },
  'line ends': { 'packages/money/src/index.ts': 'export const two = 2\r\n' },
  'a private workspace': { 'apps/shop/src/index.ts': 'export const three = 3\n' },
}
for (const [what, changes] of Object.entries(unpublished)) {
  test(`asks for no changeset after a change of ${what}`, () => {
    assert.deepEqual(checkChangesets(releasedThen(changes)), [])
  })
}

/** Changesets that say too little. */
const invalid = {
  'without front matter': ['Add money.\n', /has front matter/],
  'that names no package': [changeset('Add money.'), /names a package/],
  'of an unknown package': [changeset('Add money.', 'monney'), /"@foliokit\/monney" is no published package/],
  'of a private workspace': [
    "---\n'@foliokit-private/shop': minor\n---\n\nAdd a shop.\n",
    /"@foliokit-private\/shop" is no published package/,
  ],
  'without a bump': ["---\n'@foliokit/money'\n---\n\nAdd money.\n", /names no package and bump/],
  'with a bump of its own': ["---\n'@foliokit/money': big\n---\n\nAdd money.\n", /names no package and bump/],
  'without a text': [changeset('', 'money'), /starts with a verb/],
  'that starts with a noun': [changeset('Money is exact.', 'money'), /starts with a verb, "Money"/],
}
for (const [what, [text, rule]] of Object.entries(invalid)) {
  test(`refuses a changeset ${what}`, () => {
    const failures = checkChangesets(releasedThen({ '.changeset/one.md': text }))
    assert.deepEqual(
      failures.map(({ file }) => file),
      ['.changeset/one.md'],
    )
    assert.match(failures[0].rule, rule)
  })
}

test('refuses a record of a package that is gone', () => {
  const base = releasedThen({})
  const path = join(base, '.changeset', 'released.json')
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), '@foliokit/gone': 'hash' }))
  assert.deepEqual(rulesOf(base), ['.changeset/released.json: "@foliokit/gone" is no published package'])
})
