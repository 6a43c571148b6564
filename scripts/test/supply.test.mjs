import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkSupply } from '../check-supply.mjs'
import { root } from '../process.mjs'
import { readSupply } from '../supply/read.mjs'

const supply = readSupply(root)
const first = { name: 'stranger', version: '1.0.0', license: 'MIT', scripts: {}, by: '@foliokit/money' }
const [one] = supply.tree

/** The supply with one package of ours changed. */
const withPackage = (short, change) => ({
  ...supply,
  packages: supply.packages.map((each) => (each.short === short ? { ...each, manifest: { ...each.manifest, ...change } } : each)),
})
const replaced = (change) => ({ ...supply, tree: [{ ...one, ...change }, ...supply.tree.slice(1)] })
const locked = (resolution) => ({ ...supply, lockfile: { packages: { ...supply.lockfile.packages, 'stranger@1.0.0': { resolution } } } })

test('accepts the supply of this repository, of which it reads all', () => {
  assert.deepEqual(checkSupply(supply), [])
  assert.ok(Object.keys(supply.lockfile.packages).length > 100)
  assert.ok(supply.packages.length >= 18)
})

/** @type {readonly [string, object, RegExp][]} */
const cases = [
  ['a package that nobody listed', { ...supply, tree: [...supply.tree, first] }, /"stranger", which @foliokit\/money brings/],
  ['a listed package that is gone', { ...supply, tree: supply.tree.slice(1) }, /is in nobody's production tree/],
  ['a license that changed', replaced({ license: 'ISC' }), /is under ISC/],
  ['a license that asks for more', replaced({ license: 'AGPL-3.0-only' }), /is under AGPL-3.0-only/],
  ['a package without a license', replaced({ license: undefined }), /is under undefined/],
  ['an install script of theirs', replaced({ scripts: { postinstall: 'node get.js' } }), /runs a script when it is installed: postinstall/],
  ['an install script of ours', withPackage('money', { scripts: { install: 'node get.js' } }), /"@foliokit\/money" runs a script/],
  ['something from outside in a bare package', withPackage('auth', { dependencies: { stranger: 'catalog:' } }), /it brings "stranger"/],
  ['a package that publishes everything', withPackage('money', { files: undefined }), /"files" lists plain names/],
  ['a package that publishes its sources', withPackage('money', { files: ['dist', 'src'] }), /"files" lists plain names/],
  [
    'a tarball from elsewhere',
    locked({ tarball: 'https://packages.example/stranger.tgz' }),
    /"stranger@1.0.0" is not locked by its hash alone/,
  ],
  [
    'a hash with a host beside it',
    locked({ integrity: one.integrity, tarball: 'https://packages.example/a.tgz' }),
    /not locked by its hash alone/,
  ],
  ['a weak hash', locked({ integrity: 'sha1-0123456789abcdef0123456789abcdef01234567' }), /not locked by its hash alone/],
  ['a lockfile that may change', { ...supply, installScript: '' }, /takes the lockfile as it is/],
  ['install scripts that nobody decided on', { ...supply, settings: { ...supply.settings, strictDepBuilds: false } }, /nobody decided on/],
  [
    'install scripts by settings',
    { ...supply, settings: { ...supply.settings, onlyBuiltDependencies: ['esbuild'] } },
    /"onlyBuiltDependencies" lets/,
  ],
]
for (const [what, broken, rule] of cases) {
  test(`refuses ${what}`, () => {
    const rules = checkSupply(broken).map((each) => each.rule)
    assert.ok(
      rules.some((each) => rule.test(each)),
      `none of: ${rules.join(' | ') || 'nothing broken'}`,
    )
  })
}
