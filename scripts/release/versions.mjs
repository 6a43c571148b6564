/** Which versions a release gives, and which it must give. Versions are plain `major.minor.patch`. */

/** Name to version of the packages of a copy. */
export const versionsOf = (packages) => Object.fromEntries([...packages].map(([name, { manifest }]) => [name, manifest.version]))

/** How one version follows another: `major`, `minor`, `patch`, or `none` for the same. */
export function stepBetween(before, after) {
  const [one, other] = [before, after].map((version) => version.split('.').map(Number))
  const place = other.findIndex((number, index) => number !== one[index])
  return place < 0 ? 'none' : ['major', 'minor', 'patch'][place]
}

/** The packages that list `name` among their dependencies, sorted. */
export const dependentsOf = (packages, name) =>
  [...packages].filter(([, { manifest }]) => manifest.dependencies?.[name] !== undefined).map(([dependent]) => dependent)

/** Peers of ours: a changed peer range is a major for whoever declares it, so no package has one. */
export const ownPeers = (packages) =>
  [...packages].flatMap(([name, { manifest }]) =>
    Object.keys(manifest.peerDependencies ?? {})
      .filter((peer) => peer.startsWith('@foliokit/'))
      .map((peer) => `${name} -> ${peer}`),
  )

/** Packages in an order in which each stands after its dependencies. */
export function inOrder(packages) {
  const sorted = []
  const visit = (name) => {
    if (!packages.has(name) || sorted.includes(name)) return
    Object.keys(packages.get(name).manifest.dependencies ?? {}).forEach(visit)
    sorted.push(name)
  }
  ;[...packages.keys()].forEach(visit)
  return sorted
}

/** The rows as text, each column as wide as its widest cell. */
export function tableOf(rows) {
  const widths = rows[0].map((_cell, column) => Math.max(...rows.map((row) => String(row[column]).length)))
  return rows.map((row) =>
    row
      .map((cell, column) => String(cell).padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  )
}
