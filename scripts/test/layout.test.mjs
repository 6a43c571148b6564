import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkLayout } from '../check-layout.mjs'
import { folderOf } from './folder.mjs'
import { manifestOf, packageFiles, repositoryFiles } from './fixture.mjs'

const errorsManifest = 'packages/errors/package.json'
const moneyManifest = 'packages/money/package.json'
const moneyReadme = 'packages/money/README.md'
const moneyIndex = 'packages/money/src/index.ts'

/** Replaces a package.json of the fixture by a changed one. */
const edit = (path, change) => (files) => {
  const manifest = JSON.parse(files[path])
  change(manifest)
  return { ...files, [path]: JSON.stringify(manifest) }
}
const write = (path, text) => (files) => ({ ...files, [path]: text })
/** Replaces a text, which must be there, in a file of the fixture. */
const rewrite = (path, from, to) => (files) => {
  assert.ok(files[path].includes(from))
  return { ...files, [path]: files[path].replace(from, to) }
}
const append = (path, text) => (files) => ({ ...files, [path]: (files[path] ?? '') + text })
const both = (first, second) => (files) => second(first(files))
const remove = (path) => (files) => Object.fromEntries(Object.entries(files).filter(([name]) => name !== path))

/** Written in pieces, or this file would break the rules it tests. */
const host = ['registry', 'npmjs', 'org'].join('.')
const home = ['', 'home', 'ada', 'foliokit'].join('/')

const lifecycle = packageFiles('lifecycle', manifestOf('lifecycle', ['.'], { peerDependencies: { xstate: 'catalog:' } }), {
  'index.ts': "export { createMachine } from 'xstate'\n",
})
const ordersWithoutPeer = packageFiles('orders', manifestOf('orders', ['.'], { dependencies: { '@foliokit/lifecycle': 'workspace:^' } }), {
  'index.ts': "export { createMachine } from '@foliokit/lifecycle'\n",
})

/** What breaks, how, the file named, and the rule named. */
const broken = {
  'an arrow upwards': [
    edit(errorsManifest, (m) => (m.devDependencies['@foliokit/money'] = 'workspace:^')),
    errorsManifest,
    /devDependencies reach lower levels only, "@foliokit\/money"/,
  ],
  'an arrow within a level': [
    edit(moneyManifest, (m) => (m.dependencies['@foliokit/auth'] = 'workspace:^')),
    moneyManifest,
    /"@foliokit\/auth" is not below L1/,
  ],
  'an arrow to a private workspace': [
    edit(moneyManifest, (m) => (m.dependencies['@foliokit-private/shop'] = 'workspace:^')),
    moneyManifest,
    /reach lower levels only/,
  ],
  'a package without a level': [
    (files) => ({ ...files, ...packageFiles('stray', manifestOf('stray'), { 'index.ts': 'export {}\n' }) }),
    'packages/stray/package.json',
    /stands on a level/,
  ],
  'an unlisted dependency': [
    edit(moneyManifest, (m) => (m.dependencies['left-pad'] = 'catalog:')),
    moneyManifest,
    /listed decisions, "left-pad"/,
  ],
  'zod as a dependency': [
    edit(moneyManifest, (m) => (m.dependencies.zod = 'catalog:')),
    moneyManifest,
    /dependencies from outside are listed decisions, "zod"/,
  ],
  'a peer that a dependency needs': [
    (files) => ({ ...files, ...lifecycle, ...ordersWithoutPeer }),
    'packages/orders/package.json',
    /needs the peer "xstate"/,
  ],
  'an undeclared import': [append(moneyIndex, "import 'decimal.js'\n"), `${moneyIndex}:2`, /declared dependency or peer, "decimal.js"/],
  'an undeclared import in a type': [
    append(moneyIndex, "export type T = import('decimal.js').Decimal\n"),
    `${moneyIndex}:2`,
    /declared dependency or peer/,
  ],
  'an import of a dev dependency in src': [
    append(moneyIndex, "import 'vitest'\n"),
    `${moneyIndex}:2`,
    /declared dependency or peer, "vitest"/,
  ],
  'a relative import without an ending': [append(moneyIndex, "import './zod'\n"), `${moneyIndex}:2`, /names the file it becomes/],
  'a relative import of nothing': [append(moneyIndex, "import './nothing.js'\n"), `${moneyIndex}:2`, /names a file/],
  'a relative import of another package': [append(moneyIndex, "import '../../errors/src/code.js'\n"), `${moneyIndex}:2`, /stays in src/],
  'an import of the package by its own name': [
    append(moneyIndex, "import '@foliokit/money/zod'\n"),
    `${moneyIndex}:2`,
    /does not import itself/,
  ],
  'a node: import': [append(moneyIndex, "import 'node:fs'\n"), `${moneyIndex}:2`, /node: modules stand in/],
  'an import behind an entry point': [
    append(moneyIndex, "import '@foliokit/errors/dist/code.js'\n"),
    `${moneyIndex}:2`,
    /meet at their entry points/,
  ],
  'an import behind an entry point in an app': [
    append('apps/shop/src/shop.ts', "import '@foliokit/money/src/zod'\n"),
    'apps/shop/src/shop.ts:3',
    /meet at their entry points/,
  ],
  'an undeclared import in an app': [
    append('apps/shop/src/shop.ts', "import '@foliokit/errors'\n"),
    'apps/shop/src/shop.ts:3',
    /an import is declared/,
  ],
  'an undeclared import in a test': [
    append('packages/errors/test/one.test.ts', "import '@foliokit/money'\n"),
    'packages/errors/test/one.test.ts:3',
    /an import is declared/,
  ],
  "another package's file in a test": [
    append('packages/errors/test/one.test.ts', "import '../../money/src/zod.js'\n"),
    'packages/errors/test/one.test.ts:3',
    /stays in its workspace/,
  ],
  'an unused dependency': [write(moneyIndex, 'export {}\n'), moneyManifest, /nothing imports "@foliokit\/errors"/],
  'an unused peer': [write('packages/money/src/zod.ts', 'export {}\n'), moneyManifest, /nothing imports "zod"/],
  'an unused dev dependency': [
    edit(moneyManifest, (m) => (m.devDependencies.luxon = 'catalog:')),
    moneyManifest,
    /nothing imports "luxon"/,
  ],
  'no README': [remove('packages/money/README.md'), 'packages/money/README.md', /every package has it/],
  'no test': [remove('packages/money/test/one.test.ts'), 'packages/money/test', /every package is tested/],
  'a file of its own kind': [write('packages/money/jest.config.js', ''), 'packages/money/jest.config.js', /holds src, test, README.md/],
  'a configuration of its own': [
    write('packages/money/tsconfig.json', '{"compilerOptions":{"strict":false}}'),
    'packages/money/tsconfig.json',
    /configuration is the same/,
  ],
  'side effects': [edit(moneyManifest, (m) => (m.sideEffects = true)), moneyManifest, /"sideEffects" is the same/],
  'another floor of Node': [edit(moneyManifest, (m) => (m.engines.node = '>=18')), moneyManifest, /"engines" is the same/],
  'another license': [edit(moneyManifest, (m) => (m.license = 'ISC')), moneyManifest, /"license" is the same/],
  'more files in the tarball': [edit(moneyManifest, (m) => m.files.push('src')), moneyManifest, /"files" is the same/],
  'an install script': [edit(moneyManifest, (m) => (m.scripts.postinstall = 'node x.js')), moneyManifest, /"scripts" is the same/],
  'no description': [edit(moneyManifest, (m) => (m.description = '')), moneyManifest, /"description" is one sentence/],
  'fields out of order': [
    edit(moneyManifest, (m) => {
      const { name, ...rest } = m
      for (const key of Object.keys(m)) delete m[key]
      Object.assign(m, rest, { name })
    }),
    moneyManifest,
    /fields stand in one order/,
  ],
  'a range of its own': [
    edit(moneyManifest, (m) => (m.peerDependencies.zod = '^4.0.0')),
    moneyManifest,
    /range of "zod" stands in one place/,
  ],
  'a fixed range inside the workspace': [
    edit(moneyManifest, (m) => (m.dependencies['@foliokit/errors'] = '^0.1.0')),
    moneyManifest,
    /range of "@foliokit\/errors"/,
  ],
  'types last': [
    edit(
      moneyManifest,
      (m) => (m.exports['.'] = { '@foliokit/source': './src/index.ts', default: './dist/index.js', types: './dist/index.d.ts' }),
    ),
    moneyManifest,
    /source, types, default in this order/,
  ],
  'an export without a source': [remove('packages/money/src/zod.ts'), moneyManifest, /"\.\/zod" is exported from a file/],
  'package.json not exported': [edit(moneyManifest, (m) => delete m.exports['./package.json']), moneyManifest, /"exports" name source/],
  'a published export missing': [
    edit(moneyManifest, (m) => delete m.publishConfig.exports['./zod']),
    moneyManifest,
    /exports without the source condition/,
  ],
  'the source condition published': [
    edit(moneyManifest, (m) => (m.publishConfig.exports = m.exports)),
    moneyManifest,
    /exports without the source condition/,
  ],
  'a README of another package': [
    write('packages/money/README.md', '# money\n\nnpm install @foliokit/money\n'),
    'packages/money/README.md',
    /headed by its package/,
  ],
  'a README without an install line': [
    write('packages/money/README.md', '# @foliokit/money\n'),
    'packages/money/README.md',
    /says how to install/,
  ],
  'a README of many sentences': [
    rewrite(moneyReadme, 'package for.', 'package for. And more.'),
    moneyReadme,
    /says what the package is in one sentence/,
  ],
  'a README that installs no peer': [rewrite(moneyReadme, ' zod\n', '\n'), moneyReadme, /names the package and the peers it needs/],
  'a README whose example is not run': [rewrite(moneyReadme, '```ts\n', '```ts no-run\n'), moneyReadme, /the first example runs/],
  'a README with a long example': [
    rewrite(moneyReadme, 'console.log(1)', 'console.log(1)\n'.repeat(23).trim()),
    moneyReadme,
    /the first example is short, it has 23 lines/,
  ],
  'a README without errors': [rewrite(moneyReadme, '## Errors', '## Failures'), moneyReadme, /has the section "## Errors"/],
  'a README that does not end with how to extend': [append(moneyReadme, '\n\n## Afterword\n'), moneyReadme, /ends with "## Extending"/],
  'a code that the README leaves out': [
    append(moneyIndex, "export type Late = 'MONEY_LATE'\n"),
    moneyReadme,
    /names every code of the package/,
  ],
  'a code put together that the README leaves out': [
    append(
      moneyIndex,
      "const format = { prefix: 'MONEY_TEXT' }\nexport type Bad = string & typeof format\nconst made = ({ prefix }) => `${prefix}_TOO_LONG`\n",
    ),
    moneyReadme,
    /names every code of the package/,
  ],
  'a code of the README that nothing defines': [
    rewrite(moneyReadme, '## Errors\n', '## Errors\n\n`MONEY_GONE`\n'),
    moneyReadme,
    /MONEY_GONE is none/,
  ],
  'a code cut short': [rewrite(moneyReadme, '## Errors\n', '## Errors\n\n`MONEY_*`\n'), moneyReadme, /`MONEY_\*` is not/],
  'a changelog made by hand': [
    write('packages/money/CHANGELOG.md', '# Changes\n'),
    'packages/money/CHANGELOG.md',
    /written by the release/,
  ],
  'a long file': [append(moneyIndex, '// line\n'.repeat(400)), moneyIndex, /this one has 40\d lines/],
  'the clock, read': [
    append(moneyIndex, 'export const now = () => new Date()\n'),
    `${moneyIndex}:2`,
    /clock and randomness are parameters, "new Date\(\)"/,
  ],
  'the clock as a default': [append(moneyIndex, 'export const now = (clock = Date.now) => clock()\n'), `${moneyIndex}:2`, /"Date.now"/],
  randomness: [append(moneyIndex, 'export const dice = () => Math.random()\n'), `${moneyIndex}:2`, /"Math.random"/],
  'an id out of the air': [append(moneyIndex, 'export const id = () => globalThis.crypto.randomUUID()\n'), `${moneyIndex}:2`, /randomUUID/],
  'a default export': [append(moneyIndex, 'export default 1\n'), `${moneyIndex}:2`, /no default export/],
  'a default function': [append(moneyIndex, 'export default function one() {}\n'), `${moneyIndex}:2`, /no default export/],
  'a renamed default': [append(moneyIndex, "export { code as default } from '@foliokit/errors'\n"), `${moneyIndex}:2`, /no default export/],
  'an export without a doc comment': [
    both(
      append('packages/errors/src/code.ts', 'export const other = 1\n'),
      append('packages/errors/src/index.ts', "export { other as another } from './code.js'\n"),
    ),
    'packages/errors/src/code.ts:3',
    /has a doc comment, "other"/,
  ],
  'a test alone': [
    append('packages/errors/test/one.test.ts', "test.only('alone', () => {})\n"),
    'packages/errors/test/one.test.ts:3',
    /every test runs, "test.only"/,
  ],
  'a table of skipped tests': [
    append('packages/errors/test/one.test.ts', "test.skip.each([1])('never', () => {})\n"),
    'packages/errors/test/one.test.ts:3',
    /every test runs, "test.skip"/,
  ],
  'an unknown top entry': [write('notes/today.md', 'x'), 'notes', /known entries only/],
  'a registry in the lockfile': [
    append('pnpm-lock.yaml', 'tarball: https://packages.example/zod.tgz\n'),
    'pnpm-lock.yaml:2',
    /no registry is named/,
  ],
  'a registry in a text': [append('README.md', `see https://${host}/zod\n`), 'README.md:2', /no registry is named/],
  'a registry in a setting': [write('.npmrc', 'fund=false\nregistry = https://packages.example\n'), '.npmrc:2', /no registry is named/],
  'a path of a machine': [append('README.md', `cd ${home}\n`), 'README.md:2', /no path of a machine/],
}

test('accepts a repository that keeps every rule', () => {
  assert.deepEqual(checkLayout(folderOf(repositoryFiles())), [])
})

for (const [what, [breakIt, file, rule]] of Object.entries(broken)) {
  test(`refuses ${what}`, () => {
    const failures = checkLayout(folderOf(breakIt(repositoryFiles())))
    const named = failures.find((failure) => failure.file === file && rule.test(failure.rule))
    assert.ok(named, JSON.stringify(failures, null, 2))
    assert.ok(named.right.length > 0)
  })
}

/** What looks broken and is not. */
const accepted = {
  'words about the clock in comments and text': append(moneyIndex, "// new Date() and Math.random()\nconst text = 'Date.now()'\n"),
  'a date made from a given time': append(moneyIndex, 'const at = (time: number) => new Date(time)\n'),
  'an undocumented name between files': append('packages/errors/src/code.ts', 'export const other = 1\n'),
  'the clock in a command': write('packages/money/src/command.ts', 'export const now = () => Date.now()\n'),
  'the clock in http': (files) => ({
    ...files,
    ...packageFiles('http', manifestOf('http'), { 'index.ts': '/** Now. */\nexport const now = () => Date.now()\n' }),
  }),
  'node: modules in a subpath for Node': write('packages/money/src/node/store.ts', "import 'node:fs'\n"),
  'a long table of holidays': write('packages/money/src/holidays/equity.ts', '// line\n'.repeat(500)),
  'ignored files': write('packages/money/dist/index.js', "import 'anything'\n"),
  'the changelog of a release': write('packages/money/CHANGELOG.md', '# @foliokit/money\n\n## 0.0.0\n\n### Minor Changes\n'),
  'a path inside an address': append('README.md', 'https://example.com/home/page and docs/tmp/page\n'),
  'a word that is a registry in code': append(moneyIndex, 'const registry = new Map()\nregistry.get(1)\n'),
}

for (const [what, change] of Object.entries(accepted)) {
  test(`accepts ${what}`, () => {
    assert.deepEqual(checkLayout(folderOf(change(repositoryFiles()))), [])
  })
}
