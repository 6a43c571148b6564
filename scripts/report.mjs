/** Sums the test reports of one run: every workspace with a test script, and the scripts themselves. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles, workspaceFolders } from './files.mjs'
import { root } from './process.mjs'

/** A workspace writes its report here, in vitest's JSON form; turbo stores it and restores it with a cached result. */
const reportFile = join('.vitest', 'report.json')

/** Folders of the workspaces that test something, and `scripts`. */
export function testedFolders(base = root) {
  return ['scripts', ...workspaceFolders(listFiles(base)).filter((folder) => hasTests(join(base, folder)))]
}

function hasTests(folder) {
  const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return 'test' in scripts || 'test:packed' in scripts
}

/** Removes the reports of an earlier run, so that only this run is counted. */
export function removeReports(base = root) {
  for (const folder of testedFolders(base)) rmSync(join(base, folder, reportFile), { force: true })
}

/** One row per folder: how many tests passed, failed and were skipped. A missing report counts as one failure. */
export function readReports(base = root) {
  return testedFolders(base).map((folder) => {
    const file = join(base, folder, reportFile)
    if (!existsSync(file)) return { folder, passed: 0, failed: 1, skipped: 0, note: 'did not report' }
    const report = JSON.parse(readFileSync(file, 'utf8'))
    // A test file that does not load holds no failed test, yet it failed.
    const unloaded = (report.testResults ?? []).filter(
      (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
    )
    return {
      folder,
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
      note: unloaded.length > 0 ? `${unloaded.length} test file(s) did not load` : '',
    }
  })
}

/** The closing line: `N passed, N failed`, and `, N skipped` only when some were. */
export function closingLine(rows) {
  const sum = (field) => rows.reduce((total, row) => total + row[field], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Prints the table and the closing line. Tells whether everything passed. */
export function summarise(base = root) {
  const rows = readReports(base)
  const width = Math.max(...rows.map((row) => row.folder.length))
  console.log(`\n${'workspace'.padEnd(width)}  passed  failed  skipped`)
  for (const { folder, passed, failed, skipped, note } of rows) {
    const figures = [String(passed).padStart(6), String(failed).padStart(6), String(skipped).padStart(7)]
    console.log(`${folder.padEnd(width)}  ${figures.join('  ')}  ${note}`.trimEnd())
  }
  console.log(`\n${closingLine(rows)}`)
  return rows.every((row) => row.failed === 0)
}
