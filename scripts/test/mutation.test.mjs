import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { documentFile, mutationDocument, readKept } from '../mutation/document.mjs'
import { reasonsFor } from '../mutation/reasons.mjs'
import { resultOf, scoreOf } from '../mutation/result.mjs'
import { root } from '../process.mjs'

const mutant = (line, status, replacement = 'true') => ({
  status,
  mutatorName: 'ConditionalExpression',
  location: { start: { line, column: 1 }, end: { line, column: 9 } },
  replacement,
})
const reportOf = (source, mutants) => ({ files: { 'packages/money/src/a.ts': { source, mutants } } })
const survivor = { file: 'a.ts', mutator: 'ConditionalExpression', text: 'if (a || b) return' }
const reasons = (reason) => (name) => reasonsFor(name, { money: [{ ...survivor, reason }] })

test('docs/mutation.md says what is kept, with the reasons as they stand', () => {
  assert.equal(readFileSync(join(root, documentFile), 'utf8'), mutationDocument(readKept(root)), 'run: npm run mutate')
})

test('the score counts what no test reaches as survived, and leaves out what was ignored', () => {
  const statuses = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored']
  const result = resultOf(
    'money',
    reportOf(
      'x',
      statuses.map((status) => mutant(1, status)),
    ),
    1,
  )
  assert.deepEqual(scoreOf(result), { noticed: 3, mutants: 5, score: 60 })
})

test('a reason follows its line when it moves, and does not outlive a change of it', () => {
  const document = (source, line) => {
    const result = resultOf('money', reportOf(source, [mutant(line, 'Survived')]), 1)
    return mutationDocument({ money: result }, reasons('both are the same here'))
  }
  assert.match(document('  if (a || b) return\n', 1), /both are the same here/)
  assert.match(document('\n\n  if (a || b) return\n', 3), /both are the same here/)
  assert.match(document('  if (a || c) return\n', 1), /no reason yet/)
})

test('a package that was not run is named as such, with no figure', () => {
  assert.match(mutationDocument({ plans: undefined }), /\| plans \| not run \|( \|)+/)
})

test('a reason of no kept survivor is refused: it explains what is no longer so', () => {
  const all = JSON.parse(readFileSync(new URL('../mutation/reasons.json', import.meta.url), 'utf8'))
  for (const [name, listed] of Object.entries(all)) {
    const known = new Set((readKept(root)[name]?.survivors ?? []).map(({ file, mutator, text }) => JSON.stringify([file, mutator, text])))
    for (const { file, mutator, text } of listed) assert.ok(known.has(JSON.stringify([file, mutator, text])), `${name}: ${file}: ${text}`)
  }
})
