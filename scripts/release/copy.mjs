/** A copy of the repository as it is committed, in which a release may do what it does: the checkout stays as it is. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../process.mjs'
import { runIn, say } from './shell.mjs'

/** What a release writes, in the checkout: none of it may have changed when the check is over. */
export const releasedFiles = () =>
  runIn(root, 'git', ['status', '--porcelain', '--', '.changeset', 'packages/*/package.json', 'packages/*/CHANGELOG.md', '.npmrc'])

/** Clones the repository, whole since changesets look for the commit that added each, into `folder` and installs with the frozen lockfile. Says what is not committed and so left out. */
export async function copyRepository(folder) {
  const left = (await runIn(root, 'git', ['status', '--porcelain'])).split('\n').filter(Boolean).length
  if (left > 0) say(`note: ${left} file(s) that are not committed are left out`)
  await runIn(root, 'git', ['clone', '--quiet', `file://${root}`, folder])
  // The remote is the checkout: nothing may go there.
  await runIn(folder, 'git', ['remote', 'remove', 'origin'])
  await runIn(folder, 'git', ['config', 'user.name', 'release check'])
  await runIn(folder, 'git', ['config', 'user.email', 'release-check@localhost'])
  await runIn(folder, join(root, 'node_modules', '.bin', 'pnpm'), ['install', '--frozen-lockfile', '--prefer-offline', '--loglevel=warn'])
}

/** The published packages of a copy, by name: manifest, folder and README. */
export async function packagesOf(folder) {
  const shorts = (await readdir(join(folder, 'packages'))).sort()
  const rows = shorts.map(async (short) => {
    const base = join(folder, 'packages', short)
    const manifest = JSON.parse(await readFile(join(base, 'package.json'), 'utf8'))
    return [manifest.name, { base, manifest, readme: await readFile(join(base, 'README.md'), 'utf8') }]
  })
  return new Map(await Promise.all(rows))
}

/** Commits everything in the copy: changesets and pnpm look at git. */
export async function commitAll(folder, message) {
  await runIn(folder, 'git', ['add', '--all'])
  await runIn(folder, 'git', ['commit', '--quiet', '--no-verify', '--message', message])
}

/**
 * Takes provenance out of what is published: it is signed with the identity of a workflow run, and there is none here. The one thing
 * that differs from a release.
 */
export async function withoutProvenance(packages) {
  for (const { base, manifest } of packages.values()) {
    const publishConfig = { ...manifest.publishConfig, provenance: false }
    await writeFile(join(base, 'package.json'), `${JSON.stringify({ ...manifest, publishConfig }, null, 2)}\n`)
  }
}
