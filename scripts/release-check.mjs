/**
 * Releases everything twice, to a registry of its own, and installs from there: `npm run release:check`. Works on a copy of the last
 * commit in a temporary folder; `-- --keep` leaves that folder in place. Each claim is asserted as it is printed.
 */
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './process.mjs'
import { evaluate, installAlone, installedVersions, runHeadline, update } from './release/consumer.mjs'
import { commitAll, copyRepository, packagesOf, releasedFiles, withoutProvenance } from './release/copy.mjs'
import { startRegistry, versionsAt } from './release/registry.mjs'
import { claim, runIn, say } from './release/shell.mjs'
import { dependentsOf, inOrder, ownPeers, stepBetween, tableOf, versionsOf } from './release/versions.mjs'

const bumped = '@foliokit/money'

/** Versions, builds and publishes the copy, as the release workflow does. Resolves to the packages as they were published. */
async function release(copy, registry) {
  await runIn(copy, process.execPath, ['scripts/run.mjs', 'release:version'])
  say('    versioned by the changesets')
  await runIn(copy, process.execPath, ['scripts/run.mjs', 'check'])
  const left = (await readdir(join(copy, '.changeset'))).filter((file) => file.endsWith('.md'))
  const packages = await packagesOf(copy)
  claim('the changesets are used up, and what is left keeps every rule of the repository: no registry is named', left, [])
  await commitAll(copy, 'Version packages')
  await runIn(copy, 'turbo', ['run', 'build', '--filter=./packages/*', '--output-logs=errors-only', '--concurrency=100%'])
  say('    built')
  await withoutProvenance(packages)
  await runIn(copy, 'changeset', ['publish', '--no-git-tag'], { env: registry.env })
  await runIn(copy, 'git', ['checkout', '--quiet', '--', 'packages'])
  return packages
}

async function check(workshop, registry) {
  const copy = join(workshop, 'foliokit')
  await copyRepository(copy)
  say('copied the last commit and installed it with the frozen lockfile')
  const sources = await packagesOf(copy)
  const names = inOrder(sources)
  claim(
    'the registry starts without any of our packages',
    await versionsAt(registry.url, names),
    Object.fromEntries(names.map((name) => [name, []])),
  )

  say('first release')
  const first = await release(copy, registry)
  const before = versionsOf(first)
  claim(`all ${names.length} packages are in the registry, each at its version`, await versionsAt(registry.url, names), asLists(before))

  const installs = new Map()
  for (const name of names) {
    const start = performance.now()
    const folder = await installAlone(workshop, name, first.get(name), registry)
    const lines = await runHeadline(folder, name, first.get(name), registry)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    installs.set(name, { folder, lines, seconds })
    say(`ok  ${name}@${before[name]}: installed alone, its example prints ${lines} promised line(s)`)
  }

  say(`second release: a minor of ${bumped}`)
  const index = join(copy, 'packages', bumped.split('/')[1], 'src', 'index.ts')
  await writeFile(index, `${await readFile(index, 'utf8')}\n/** The release check added it. */\nexport const releaseCheck = 'second'\n`)
  await writeFile(join(copy, '.changeset', 'release-check.md'), `---\n'${bumped}': minor\n---\n\nAdd what the release check looks for.\n`)
  await commitAll(copy, 'Change money')
  const second = await release(copy, registry)
  const after = versionsOf(second)
  const steps = Object.fromEntries(names.map((name) => [name, stepBetween(before[name], after[name])]))
  const dependents = dependentsOf(first, bumped)
  const expected = names.map((name) => [name, name === bumped ? 'minor' : dependents.includes(name) ? 'patch' : 'none'])
  claim(
    `${bumped} gets a minor, its ${dependents.length} dependents a patch, the other packages nothing`,
    steps,
    Object.fromEntries(expected),
  )
  claim(
    'no package of ours is a peer of another, so none gets a major',
    [ownPeers(second), Object.values(steps).includes('major')],
    [[], false],
  )
  const both = names.map((name) => [name, [...new Set([before[name], after[name]])]])
  claim('the registry holds the new versions beside the old ones', await versionsAt(registry.url, names), Object.fromEntries(both))

  await consumersGetIt(installs, { before, after, dependents }, registry)
  return { names, before, after, steps, installs }
}

/** What those who installed the first release get, by `npm update` where the range allows it, else by asking for it. */
async function consumersGetIt(installs, { before, after, dependents }, registry) {
  for (const name of dependents) {
    const { folder } = installs.get(name)
    await update(folder, registry)
    const found = await installedVersions(folder)
    const expected = Object.fromEntries(Object.keys(found).map((each) => [each, [after[each]]]))
    claim(`${name}: npm update brings ${after[name]} with one copy of ${bumped}, ${after[bumped]}`, found, expected)
    claim(`${name}: that copy is the new one`, await evaluate(folder, bumped, 'exported.releaseCheck'), 'second')
  }
  const { folder } = installs.get(bumped)
  await update(folder, registry)
  claim(`${bumped}: npm update stays at ${before[bumped]}: before 1.0 a minor may break`, (await installedVersions(folder))[bumped], [
    before[bumped],
  ])
  await update(folder, registry, [`${bumped}@latest`])
  claim(`${bumped}: asked for, it is ${after[bumped]}`, (await installedVersions(folder))[bumped], [after[bumped]])
  claim(`${bumped}: and it is the new one`, await evaluate(folder, bumped, 'exported.releaseCheck'), 'second')
}

const asLists = (versions) => Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, [version]]))

const workshop = await realpath(await mkdtemp(join(tmpdir(), 'foliokit-release-')))
const checkout = await releasedFiles()
let local
try {
  const upstream = (await runIn(root, 'npm', ['config', 'get', 'registry'])).trim()
  local = await startRegistry(join(workshop, 'registry'), upstream)
  say('started a registry on this machine')
  const { names, before, after, steps, installs } = await check(workshop, local)
  claim('the checkout is as it was', await releasedFiles(), checkout)
  const rows = names.map((name) => [
    name,
    before[name],
    after[name],
    steps[name],
    installs.get(name).lines,
    `${installs.get(name).seconds} s`,
  ])
  console.log(`\n${tableOf([['package', 'first', 'second', 'step', 'lines', 'install and run'], ...rows]).join('\n')}`)
  say('released twice, installed one at a time, updated: all as it should be')
} finally {
  await local?.stop()
  if (process.argv.includes('--keep')) say(`left in place: ${workshop}`)
  else await rm(workshop, { recursive: true, force: true })
}
