/** Dependencies between workspaces, as package.json declares them. */
import { levelOf, levels, outside, scope } from './levels.mjs'

const fields = ['dependencies', 'peerDependencies', 'optionalDependencies', 'devDependencies']

/** A package depends on lower levels only, and on nothing from outside that `levels.mjs` does not list. */
export function arrows({ packages }) {
  return packages.flatMap((pkg) => {
    const file = `${pkg.folder}/package.json`
    const own = levelOf(pkg.short)
    if (own < 0) return [{ file, rule: 'every package stands on a level', right: `add "${pkg.short}" to scripts/layout/levels.mjs` }]
    return fields.flatMap((field) =>
      Object.keys(pkg.manifest[field] ?? {}).flatMap((name) =>
        name.startsWith('@foliokit') ? inner(file, own, field, name) : outer(file, pkg.short, field, name),
      ),
    )
  })
}

function inner(file, own, field, name) {
  const level = name.startsWith(scope) ? levelOf(name.slice(scope.length)) : -1
  if (level >= 0 && level < own) return []
  const allowed = levels.slice(0, own).flat().join(', ') || 'none'
  return [{ file, rule: `${field} reach lower levels only, "${name}" is not below L${own}`, right: `one of: ${allowed}` }]
}

function outer(file, short, field, name) {
  const allowed = outside[field]?.[short] ?? []
  if (field === 'devDependencies' || allowed.includes(name)) return []
  const right =
    name === 'zod' || name === 'xstate'
      ? 'a peer, listed in scripts/layout/levels.mjs'
      : `one of: ${allowed.join(', ') || 'none'} (scripts/layout/levels.mjs)`
  return [{ file, rule: `${field} from outside are listed decisions, "${name}" is not`, right }]
}

/** A peer that a dependency needs is a peer of the package too, or the install of the package alone fails. */
export function inheritedPeers({ packages }) {
  const byName = new Map(packages.map((pkg) => [pkg.manifest.name, pkg.manifest]))
  return packages.flatMap(({ folder, manifest }) =>
    Object.keys(manifest.dependencies ?? {})
      .flatMap((name) => requiredPeers(byName.get(name)))
      .filter((peer) => manifest.peerDependencies?.[peer] === undefined || manifest.peerDependenciesMeta?.[peer]?.optional)
      .filter((peer, index, peers) => peers.indexOf(peer) === index)
      .map((peer) => ({
        file: `${folder}/package.json`,
        rule: `a dependency needs the peer "${peer}"`,
        right: `"${peer}" in peerDependencies, not optional`,
      })),
  )
}

/** Peers without which a package does not load. */
export function requiredPeers(manifest) {
  return Object.keys(manifest?.peerDependencies ?? {}).filter((peer) => !manifest.peerDependenciesMeta?.[peer]?.optional)
}
