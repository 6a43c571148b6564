/**
 * Mutation testing of one package: `node scripts/mutate.mjs money`. Stryker changes its rules one place at a time and runs the tests
 * against each change; a change that no test notices is a survivor. Keeps the result, and writes docs/mutation.md from all that are kept.
 * Without a name it only writes the document, as after a new reason.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf, reportOf, strykerConfig } from './mutation/config.mjs'
import { documentFile, mutationDocument, readKept } from './mutation/document.mjs'
import { mostMinutes, packages, propertyRuns } from './mutation/packages.mjs'
import { resultOf, scoreOf } from './mutation/result.mjs'
import { root } from './process.mjs'

const [name, ...rest] = process.argv.slice(2)
if (rest.length > 0 || (name !== undefined && !Object.hasOwn(packages, name))) {
  console.error(`One package at a time: ${Object.keys(packages).join(', ')}.`)
  process.exit(1)
}
if (name !== undefined) mutate(name)
writeFileSync(join(root, documentFile), mutationDocument(readKept(root)))
console.log(`Written: ${documentFile}`)

function mutate(name) {
  const folder = join(root, folderOf(name))
  const report = join(root, reportOf(name))
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  const config = join(folder, 'config.json')
  writeFileSync(config, JSON.stringify(strykerConfig(name), null, 2))
  const started = performance.now()
  const { status, error } = spawnSync(process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', config], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATED_PACKAGE: name, PROPERTY_RUNS: String(propertyRuns), DO_NOT_TRACK: '1' },
    timeout: mostMinutes * 60_000,
  })
  if (status !== 0) {
    console.error(
      error?.code === 'ETIMEDOUT'
        ? `${name} took longer than ${mostMinutes} minutes: stopped, nothing kept.`
        : `Stryker ended with code ${status}: nothing kept.`,
    )
    process.exit(1)
  }
  const minutes = Math.ceil((performance.now() - started) / 60_000)
  const result = resultOf(name, JSON.parse(readFileSync(report, 'utf8')), minutes)
  writeFileSync(join(root, 'scripts/mutation/results', `${name}.json`), `${JSON.stringify(result, null, 2)}\n`)
  const { noticed, mutants, score } = scoreOf(result)
  console.log(`\n${name}: ${score.toFixed(1)} %, ${noticed} of ${mutants} mutants noticed`)
}
