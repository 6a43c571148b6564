/** What files import, against what their package.json declares. */
import { posix } from 'node:path'
import { requiredPeers } from './arrows.mjs'
import { scope } from './levels.mjs'

/** Where `node:` modules may stand in `src`: subpaths named for Node, and commands. */
const nodeFile = /^src\/(node|undici|feeds|command[^/]*)(\.ts$|\/)/

/** The test kit of every package: the types of Node, and tools for its scripts and its laws. */
const testKit = new Set(['@types/express', '@types/node', 'fast-check', 'vitest'])

/** `@scope/name/sub` -> `@scope/name`. */
function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** In `src`: relative with an ending, a declared dependency or peer, or `node:` where Node is allowed. Never the package itself. */
export function sourceImports({ packages, files }) {
  return packages.flatMap((pkg) => {
    const { manifest } = pkg
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    return eachImport(pkg.src, (source, specifier) => {
      if (specifier.startsWith('.')) return relativeImport(pkg, source, specifier, files)
      if (specifier.startsWith('node:')) {
        const path = source.path.slice(pkg.folder.length + 1)
        return nodeFile.test(path)
          ? undefined
          : ['node: modules stand in src/node, src/undici, src/feeds and src/command* only', 'a parameter, or one of those files']
      }
      if (packageOf(specifier) === manifest.name) return ['a package does not import itself by name', 'the file, such as "./rupees.js"']
      if (!declared.includes(packageOf(specifier)))
        return ['an import is a declared dependency or peer', `"${packageOf(specifier)}" in dependencies`]
      return undefined
    })
  })
}

function relativeImport(pkg, source, specifier, files) {
  const target = posix.join(posix.dirname(source.path), specifier)
  if (!target.startsWith(`${pkg.folder}/src/`)) return ['a relative import stays in src', "the other package's entry point"]
  if (!target.endsWith('.js')) return ['a relative import names the file it becomes', 'a path that ends in .js']
  return files.includes(target.replace(/\.js$/, '.ts')) ? undefined : ['a relative import names a file', `a file of ${pkg.folder}/src`]
}

/** Outside `src`, and in the private workspaces: declared, too, and never another workspace's files. */
export function otherImports({ packages, privates }) {
  return [
    ...packages.map((pkg) => ({ ...pkg, sources: pkg.rest })),
    ...privates.map((pkg) => ({ ...pkg, sources: [...pkg.src, ...pkg.rest] })),
  ].flatMap((pkg) => {
    const { manifest } = pkg
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.devDependencies })
    const atTop = ({ path }) => posix.dirname(path) === pkg.folder
    return eachImport(
      pkg.sources.filter((source) => !atTop(source)),
      (source, specifier) => {
        if (specifier.startsWith('node:') || packageOf(specifier) === manifest.name) return undefined
        if (specifier.startsWith('.')) {
          const inside = posix.join(posix.dirname(source.path), specifier).startsWith(`${pkg.folder}/`)
          return inside ? undefined : ['a relative import stays in its workspace', "the other package's entry point"]
        }
        return declared.includes(packageOf(specifier))
          ? undefined
          : ['an import is declared', `"${packageOf(specifier)}" in the dependencies of ${pkg.folder}`]
      },
    )
  })
}

/** Another package is imported by an entry point that it exports. */
export function entryPoints({ packages, privates }) {
  const exported = new Map(packages.map(({ manifest }) => [manifest.name, Object.keys(manifest.exports ?? {})]))
  return [...packages, ...privates].flatMap((pkg) =>
    eachImport([...pkg.src, ...pkg.rest], (_source, specifier) => {
      if (!specifier.startsWith(scope) || !exported.has(packageOf(specifier))) return undefined
      const entries = exported.get(packageOf(specifier))
      if (entries.includes(`.${specifier.slice(packageOf(specifier).length)}`)) return undefined
      return ['packages meet at their entry points', `one of: ${entries.join(' ')} of ${packageOf(specifier)}`]
    }),
  )
}

/** Packages that are declared only because another package asks for them as a peer, or its subpath does: by name, who asks. */
const peerOf = { hono: '@hono/node-server', papaparse: '@foliokit/holdings', parsedbf: '@foliokit/holdings' }

/** Nothing is declared that nothing imports. A peer may be there for a dependency that needs it. */
export function unusedDependencies({ packages }) {
  const byName = new Map(packages.map((pkg) => [pkg.manifest.name, pkg.manifest]))
  return packages.flatMap(({ folder, manifest, src, rest }) => {
    const used = new Set(src.flatMap((source) => source.imports.map(({ specifier }) => packageOf(specifier))))
    const inherited = new Set(Object.keys(manifest.dependencies ?? {}).flatMap((name) => requiredPeers(byName.get(name))))
    const usedInTests = new Set(rest.flatMap((source) => source.imports.map(({ specifier }) => packageOf(specifier))))
    const unused = (field, isUsed) =>
      Object.keys(manifest[field] ?? {})
        .filter((name) => !isUsed(name))
        .map((name) => ({ file: `${folder}/package.json`, rule: `nothing imports "${name}"`, right: `no "${name}" in ${field}` }))
    return [
      ...unused('dependencies', (name) => used.has(name) || used.has(peerOf[name])),
      ...unused('peerDependencies', (name) => used.has(name) || inherited.has(name)),
      ...unused('devDependencies', (name) => usedInTests.has(name) || testKit.has(name) || manifest.peerDependencies?.[name] !== undefined),
    ]
  })
}

function eachImport(sources, check) {
  return sources.flatMap((source) =>
    source.imports.flatMap(({ specifier, line }) => {
      const broken = check(source, specifier)
      return broken ? [{ file: `${source.path}:${line}`, rule: `${broken[0]}, "${specifier}" is not`, right: broken[1] }] : []
    }),
  )
}
