/** A stranger's project: an empty folder, one package installed as its README says, its first example run. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { headlineOf, installLine } from './headline.mjs'
import { runIn } from './shell.mjs'

/** What an example may use beside its package: it stands in for the platform, and nobody needs it in production. */
const standIn = '@foliokit/sandbox'

const npm = (folder, registry, args) =>
  runIn(folder, 'npm', [...args, '--ignore-scripts', '--no-progress', '--loglevel=error'], { env: registry.env })

/** Makes an empty project and installs the package by its own README, from the registry. Resolves to the project's folder. */
export async function installAlone(workshop, name, { readme }, registry) {
  const folder = join(workshop, name.split('/')[1])
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'stranger', version: '1.0.0', private: true, type: 'module' }))
  await npm(folder, registry, ['install', ...installLine(readme)])
  return folder
}

/** Runs the first example of the README and asserts that it prints what it promises. Resolves to the lines that were compared. */
export async function runHeadline(folder, name, { readme }, registry) {
  const { code, imports, prints } = await headlineOf(readme)
  const missing = imports.filter((wanted) => !existsSync(join(folder, 'node_modules', wanted)))
  assert.deepEqual(
    missing.filter((wanted) => wanted !== standIn),
    [],
    `the example of ${name} needs nothing that its install line leaves out`,
  )
  if (missing.length > 0) await npm(folder, registry, ['install', '--save-dev', ...missing])
  await writeFile(join(folder, 'headline.mjs'), code)
  const lines = (await runIn(folder, process.execPath, ['headline.mjs'])).split(/ *\n/)
  assert.deepEqual(
    prints.filter((line) => !lines.includes(line)),
    [],
    `the example of ${name} prints what its README says, not:\n${lines.join('\n')}`,
  )
  return prints.length
}

/** Every copy of our packages in a project, however deep: name to versions. */
export async function installedVersions(folder) {
  const lock = JSON.parse(await readFile(join(folder, 'node_modules', '.package-lock.json'), 'utf8'))
  const found = {}
  for (const [path, { version }] of Object.entries(lock.packages)) {
    const name = /node_modules\/(@foliokit\/[^/]+)$/.exec(path)?.[1]
    if (name !== undefined) (found[name] ??= []).push(version)
  }
  return found
}

/** `npm update`, or `npm install` of what is named: what a team does when it wants the new release. */
export const update = (folder, registry, wanted = []) => npm(folder, registry, wanted.length > 0 ? ['install', ...wanted] : ['update'])

/** Evaluates an expression over the package's exports in the project. */
export async function evaluate(folder, name, expression) {
  const code = `import * as exported from '${name}'; process.stdout.write(String(${expression}))`
  return runIn(folder, process.execPath, ['--input-type=module', '--eval', code])
}
