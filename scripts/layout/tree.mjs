/** The tree as a whole: what stands at the top, and what no file may hold. */
import { dirname } from 'node:path'

/** What stands at the top level; a line here is a decision. */
const top = new Set([
  '.changeset',
  '.ci',
  '.gitattributes',
  '.github',
  '.gitignore',
  '.npmrc',
  '.oxlintrc.json',
  '.prettierignore',
  '.prettierrc.json',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'apps',
  'bench',
  'docs',
  'package.json',
  'packages',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'scripts',
  'spec',
  'test',
  'tsconfig.base.json',
  'tsup.config.base.ts',
  'turbo.json',
  'vitest.config.base.ts',
])

/** The top level reads like a table of contents. */
export function topLevel({ files }) {
  return [...new Set(files.map((path) => path.split('/')[0]))]
    .filter((name) => !top.has(name))
    .map((name) => ({
      file: name,
      rule: 'the top level holds known entries only',
      right: 'a place inside one of them, or a line in scripts/layout/tree.mjs',
    }))
}

/** A registry's address, wherever it stands; in a lockfile every address is one. */
const registry =
  /\b(?:registry\.[\w-]+\.[a-z]+|(?:[\w-]+\.)?(?:npmjs|npmmirror|yarnpkg)\.(?:com|org)|npm\.pkg\.github\.com)\b|^\s*registry\s*=.*$/m
const address = /https?:\/\/[\w.-]+/

/** A home or temporary folder of some machine. */
const machinePath = /(?<![\w./*~-])\/(?:home|Users|root|tmp|mnt)\/[\w.-]+|\b[A-Za-z]:\\[\w.-]+/

/** Nothing names a package registry or a folder of the machine it was written on. */
export function noMachine({ base, textFiles, text }) {
  const own = dirname(dirname(base)) === dirname(base) ? undefined : `${base}/`
  return textFiles.flatMap((file) => {
    const content = text(file)
    const failures = []
    const host = (file === 'pnpm-lock.yaml' ? address : registry).exec(content)
    if (host)
      failures.push({
        file: at(file, content, host.index),
        rule: `no registry is named, "${host[0].trim()}" is one`,
        right: 'the default registry, unnamed',
      })
    const path = machinePath.exec(content)
    const ownPath = own === undefined ? -1 : content.indexOf(own)
    if (path)
      failures.push({ file: at(file, content, path.index), rule: `no path of a machine, "${path[0]}" is one`, right: 'a relative path' })
    else if (ownPath >= 0) failures.push({ file: at(file, content, ownPath), rule: 'no path of this machine', right: 'a relative path' })
    return failures
  })
}

function at(file, content, index) {
  return `${file}:${content.slice(0, index).split('\n').length}`
}
