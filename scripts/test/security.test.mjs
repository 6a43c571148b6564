import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../process.mjs'

const policy = readFileSync(join(root, 'SECURITY.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const quoted = [...policy.matchAll(/`([^`]+)`/g)].map(([, text]) => text)
const defences = policy.split('### What is defended')[1].split('### What is not')[0]
const rows = [...defences.matchAll(/^\| (.+) \|$/gm)].map(([, row]) => row.split(/ +\| +/)).slice(2)

test('every defence names a test or a command that shows it', () => {
  assert.ok(rows.length >= 15, `${rows.length} rows`)
  assert.deepEqual(
    rows.filter((row) => !/`(?:(?:packages|apps|test|scripts)\/|npm run )/.test(row[3] ?? '')).map(([threat]) => threat),
    [],
  )
})

test('every file that is named is there', () => {
  const paths = quoted.filter((text) => /^(?:packages|apps|test|scripts)\//.test(text))
  assert.ok(paths.length > 15)
  assert.deepEqual(
    paths.filter((path) => !existsSync(join(root, path))),
    [],
  )
})

test('every command that is named is a script', () => {
  const names = quoted.flatMap((text) => /^npm (?:run )?([\w:-]+)$/.exec(text)?.[1] ?? [])
  assert.ok(names.length > 3)
  assert.deepEqual(
    names.filter((name) => scripts[name] === undefined),
    [],
  )
})
