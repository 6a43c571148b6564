/** What a package exports to others, followed from its entry points to the declarations. */
import { posix } from 'node:path'

/** Every name that a package exports has a doc comment where it is declared. */
export function documented({ packages }) {
  return packages.flatMap((pkg) => {
    const sources = new Map(pkg.src.map((source) => [source.path, source]))
    const entries = Object.keys(pkg.manifest.exports ?? {}).map(
      (subpath) => `${pkg.folder}/src/${subpath === '.' ? 'index' : subpath.slice(2)}.ts`,
    )
    const declarations = new Map(entries.flatMap((path) => declarationsOf(sources, path)))
    return [...declarations.values()]
      .filter((declaration) => !declaration.documented)
      .map(({ path, line, name }) => ({
        file: `${path}:${line}`,
        rule: `an exported name has a doc comment, "${name}" has none`,
        right: 'one sentence; when or why; units, bounds, errors',
      }))
  })
}

/** Follows `export ... from` inside the package. What comes from another package is documented there. */
function declarationsOf(sources, path, wanted) {
  const { exports } = sources.get(path) ?? { exports: { declared: new Map(), passed: [] } }
  return exports.passed
    .filter(({ name }) => wanted === undefined || name === wanted || name === '*')
    .flatMap(({ name, local, from }) => {
      if (from !== undefined) return from.startsWith('.') ? declarationsOf(sources, fileOf(path, from), name === '*' ? wanted : local) : []
      const declaration = exports.declared.get(local)
      return declaration === undefined ? [] : [[`${path} ${local}`, { ...declaration, path, name: local }]]
    })
}

function fileOf(path, specifier) {
  return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')
}
