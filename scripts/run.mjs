/**
 * Runs one task of the repository: `node scripts/run.mjs <task> [-- arguments]`. Installs first, so a bare machine needs Node and
 * npm only. A task is a row of steps; the first step that fails ends it.
 */
import { requireNode } from './node-version.mjs'
import { install } from './install.mjs'
import { join } from 'node:path'
import { attempt, attend, root, run, runQuietly } from './process.mjs'
import { removeReports, summarise } from './report.mjs'
import { step } from './step.mjs'
import { isTreeClean, treeState } from './tree-state.mjs'

const prettier = ['--cache', '--log-level=warn', '.']
const turbo = (...args) => ['turbo', ['run', ...args, '--output-logs=new-only', '--concurrency=100%']]

const node = (name, file, args = []) => step(name, () => run('node', [file, ...args]))
const build = (args = []) => step('build', () => run(...turbo('build', ...args)))
const checkLayout = () => node('layout', 'scripts/check-layout.mjs')
const checkChangesets = () => node('changesets', 'scripts/check-changesets.mjs')
const checkWorkflows = () => node('workflows', 'scripts/check-workflows.mjs')
const checkSupply = () => node('supply', 'scripts/check-supply.mjs')
const lint = (args = []) => step('lint', () => run('oxlint', args))
/** What nobody imports: in `npm test` in the published packages, and in every workspace by its own command. */
const unused = (args = []) =>
  step('unused', () => run('knip', ['--config=scripts/knip.jsonc', '--no-progress', '--no-config-hints', ...args]))

/** What is made from the contract and the machines is written by the tests that hold it fresh. */
const generate = () =>
  step('generate', () => {
    run('vitest', ['run', '--root=packages/api', '--update=all', 'test/openapi.test.ts'])
    run('vitest', ['run', '--root=test/conformance', '--update=all', 'test/whole-api'])
    run('vitest', ['run', '--root=apps/site', '--update=all', 'test/diagrams.test.ts'])
  })

const tasks = {
  demo(args) {
    runQuietly('tsup', [], join(root, 'apps/reference'))
    process.exitCode = attempt('node', ['apps/reference/dist/demo.js', ...args])
  },
  start(args) {
    runQuietly('tsup', [], join(root, 'apps/reference'))
    runQuietly('node', ['node_modules/vite/bin/vite.js', 'build', 'web'], join(root, 'apps/reference'))
    attend('node', ['apps/reference/dist/start.js', ...args])
  },
  sandbox(args) {
    runQuietly(...turbo('build', '--filter=@foliokit/sandbox...'))
    process.exitCode = attempt('node', ['packages/sandbox/dist/command.js', ...args])
  },
  test() {
    removeReports()
    const before = treeState()
    checkLayout()
    checkChangesets()
    checkWorkflows()
    checkSupply()
    node('scripts', 'scripts/test.mjs')
    step('format', () => run('prettier', ['--check', ...prettier]))
    lint()
    unused(['--workspace=./packages/*'])
    const status = step('build, types, tests', () =>
      attempt(...turbo('build', 'typecheck', 'test', 'test:packed', '--continue=dependencies-successful')),
    )
    const isClean = isTreeClean(before)
    process.exitCode = summarise() && status === 0 && isClean ? 0 : 1
  },
  bench(args) {
    build(['--filter=./packages/*'])
    node('bench', 'bench/src/run.mjs', args)
  },
  mutate: (args) => node('mutate', 'scripts/mutate.mjs', args),
  prove(args) {
    runQuietly('tsup', [], join(root, 'apps/reference'))
    process.exitCode = attempt('node', ['apps/reference/dist/prove.js', ...args])
  },
  rates(args) {
    runQuietly('tsup', [], join(root, 'apps/reference'))
    process.exitCode = attempt('node', ['apps/reference/dist/rates.js', ...args])
  },
  simulate(args) {
    runQuietly('tsup', [], join(root, 'test/simulation'))
    process.exitCode = attempt('node', ['test/simulation/dist/simulate.js', ...args])
  },
  docs() {
    runQuietly('tsup', [], join(root, 'apps/site'))
    step('docs', () => run('node', ['apps/site/dist/build.js']))
  },
  pictures() {
    step('pictures', () => run('vitest', ['run', '--root=apps/reference', 'test/browser']))
    node('pictures kept', 'apps/reference/test/browser/keep-pictures.mjs')
  },
  build,
  check() {
    checkLayout()
    checkChangesets()
    checkWorkflows()
    checkSupply()
  },
  lint,
  unused,
  consumers(args) {
    build(['--filter=./packages/*'])
    step('consumers', () =>
      run('vitest', ['run', '--root=test/consumers', '--config=vitest.matrix.config.ts', '--reporter=verbose', ...args]),
    )
  },
  format: () => step('format', () => run('prettier', ['--write', ...prettier])),
  generate,
  holidays: (args) => node('holidays', 'scripts/holidays.mjs', args),
  'vendor-examples': (args) => node('vendor examples', 'scripts/vendor-examples.mjs', args),
  changeset: (args) => step('changeset', () => run('changeset', args)),
  'release:version'() {
    checkChangesets()
    step('version', () => run('changeset', ['version']))
    generate()
    node('record', 'scripts/check-changesets.mjs', ['--record'])
  },
  'release:check': (args) => node('release check', 'scripts/release-check.mjs', args),
  'release:publish'() {
    build(['--filter=./packages/*'])
    step('publish', () => run('changeset', ['publish', '--no-git-tag']))
  },
}

requireNode()
const [name = '', ...given] = process.argv.slice(2)
if (!Object.hasOwn(tasks, name)) {
  console.error(`Unknown task "${name}". Tasks: ${Object.keys(tasks).join(', ')}.`)
  process.exit(1)
}
install()
tasks[name](given[0] === '--' ? given.slice(1) : given)
