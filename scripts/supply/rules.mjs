/** What may reach the people who install our packages (reliability §9), as functions of what `read.mjs` reads. */
import { bare, installers, licenses, production } from './allowed.mjs'

const list = 'scripts/supply/allowed.mjs'
const installing = ['preinstall', 'install', 'postinstall']

/** The production tree holds the listed packages, each under its listed license, and a listed package that is gone leaves the list. */
function listedOnly({ tree }) {
  const gone = Object.keys(production).filter((name) => !tree.some((each) => each.name === name))
  return [
    ...tree
      .filter(({ name }) => production[name] === undefined)
      .map(({ name, by }) => ({
        file: list,
        rule: `"${name}", which ${by} brings, is in the production tree and not listed`,
        right: 'do without, or list it',
      })),
    ...tree
      .filter(({ name, license }) => production[name] !== undefined && production[name] !== license)
      .map(({ name, license }) => ({ file: list, rule: `"${name}" is under ${license}`, right: production[name] })),
    ...gone.map((name) => ({ file: list, rule: `"${name}" is in nobody's production tree`, right: 'a list without it' })),
  ]
}

/** Every license of the tree is one of a few. */
function licensed({ tree }) {
  return tree
    .filter(({ license }) => !licenses.includes(license))
    .map(({ name, license }) => ({ file: list, rule: `"${name}" is under ${license}`, right: `one of: ${licenses.join(', ')}` }))
}

/** Installing runs nothing: neither ours nor theirs. */
function noInstallScripts({ packages, tree }) {
  const ours = packages.map(({ folder, manifest }) => ({
    file: `${folder}/package.json`,
    name: manifest.name,
    scripts: manifest.scripts ?? {},
  }))
  const theirs = tree.filter(({ name }) => !installers.includes(name)).map(({ name, scripts }) => ({ file: list, name, scripts }))
  return [...ours, ...theirs].flatMap(({ file, name, scripts }) =>
    installing
      .filter((script) => scripts[script] !== undefined)
      .map((script) => ({ file, rule: `"${name}" runs a script when it is installed: ${script}`, right: 'no such script' })),
  )
}

/** Some packages bring nothing from outside. */
function bareOnes({ packages }) {
  return packages
    .filter(({ short }) => bare.includes(short))
    .flatMap(({ folder, manifest }) =>
      Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
        .filter((name) => !name.startsWith('@foliokit/'))
        .map((name) => ({ file: `${folder}/package.json`, rule: `it brings "${name}"`, right: 'no dependency from outside' })),
    )
}

/** Only what is listed is in a tarball: code, and no file by leaving out `files`. */
function filesListed({ packages }) {
  return packages
    .filter(({ manifest }) => !Array.isArray(manifest.files) || manifest.files.some((entry) => /[*!]|^\.|^src|^test/.test(entry)))
    .map(({ folder }) => ({ file: `${folder}/package.json`, rule: '"files" lists plain names of what is published', right: '["dist"]' }))
}

/** A lockfile entry is a hash and nothing else: no host, no repository, no tarball from elsewhere. */
function hashesOnly({ lockfile }) {
  return Object.entries(lockfile.packages ?? {})
    .filter(
      ([, { resolution = {} }]) => Object.keys(resolution).join() !== 'integrity' || !/^sha512-[\w+/]{86}==$/.test(resolution.integrity),
    )
    .map(([name]) => ({
      file: 'pnpm-lock.yaml',
      rule: `"${name}" is not locked by its hash alone`,
      right: 'resolution: {integrity: sha512-...}',
    }))
}

/** Installs take the lockfile as it is, and run no script that the settings do not name; they name none. */
function frozen({ settings, installScript }) {
  const failures = []
  if (!installScript.includes("'--frozen-lockfile'")) {
    failures.push({ file: 'scripts/install.mjs', rule: 'the install takes the lockfile as it is', right: '--frozen-lockfile' })
  }
  if (settings.strictDepBuilds !== true) {
    failures.push({
      file: 'pnpm-workspace.yaml',
      rule: 'an install script that nobody decided on is an error',
      right: 'strictDepBuilds: true',
    })
  }
  for (const name of ['onlyBuiltDependencies', 'dangerouslyAllowAllBuilds'].filter((name) => settings[name] !== undefined)) {
    failures.push({
      file: 'pnpm-workspace.yaml',
      rule: `"${name}" lets packages run scripts when they are installed`,
      right: 'ignoredBuiltDependencies',
    })
  }
  return failures
}

export const supplyRules = [listedOnly, licensed, noInstallScripts, bareOnes, filesListed, hashesOnly, frozen]
