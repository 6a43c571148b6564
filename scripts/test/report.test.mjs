import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAtLeast } from '../node-version.mjs'
import { closingLine, readReports, removeReports, testedFolders } from '../report.mjs'
import { folderOf } from './folder.mjs'

const tested = JSON.stringify({ scripts: { test: 'vitest run' } })
const report = (fields) =>
  JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...fields })

test('sums the workspaces that test something, and the scripts', () => {
  const base = folderOf({
    'scripts/.vitest/report.json': report({ numPassedTests: 5 }),
    'packages/one/package.json': tested,
    'packages/one/.vitest/report.json': report({ numPassedTests: 7 }),
    'packages/untested/package.json': '{}',
    'apps/two/package.json': tested,
    'apps/two/.vitest/report.json': report({ numPassedTests: 1, numFailedTests: 1 }),
  })
  assert.deepEqual(testedFolders(base), ['scripts', 'apps/two', 'packages/one'])
  assert.equal(closingLine(readReports(base)), '13 passed, 1 failed')
})

test('counts a missing report as a failure', () => {
  const base = folderOf({ 'scripts/.vitest/report.json': report({}), 'packages/one/package.json': tested })
  assert.equal(closingLine(readReports(base)), '0 passed, 1 failed')
})

test('counts a test file that does not load as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  const base = folderOf({ 'scripts/.vitest/report.json': report({ numPassedTests: 2, testResults }) })
  assert.equal(closingLine(readReports(base)), '2 passed, 1 failed')
})

test('names skipped tests only when there are some', () => {
  const base = folderOf({ 'scripts/.vitest/report.json': report({ numPassedTests: 2, numPendingTests: 1, numTodoTests: 1 }) })
  assert.equal(closingLine(readReports(base)), '2 passed, 0 failed, 2 skipped')
})

test('forgets the reports of an earlier run', () => {
  const base = folderOf({ 'packages/one/package.json': tested, 'packages/one/.vitest/report.json': report({ numPassedTests: 7 }) })
  removeReports(base)
  assert.equal(closingLine(readReports(base)), '0 passed, 2 failed')
})

test('compares Node versions by number, not by text', () => {
  assert.equal(isAtLeast('20.19.0', '20.19'), true)
  assert.equal(isAtLeast('20.9.0', '20.19'), false)
  assert.equal(isAtLeast('22.0.0', '20.19'), true)
  assert.equal(isAtLeast('18.20.4', '20.19'), false)
})
