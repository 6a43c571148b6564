/** Finds what serves a method and path, a fixed part before a parameter: `/batch` is not an `:id`. */
export interface RouteTable<Target> {
  add(method: string, path: string, target: Target): void
  find(method: string, path: string): RouteMatch<Target>
}

export type RouteMatch<Target> =
  | { readonly found: 'route'; readonly target: Target; readonly parameters: readonly string[] }
  | { readonly found: 'other-methods'; readonly allowed: readonly string[] }
  | { readonly found: 'nothing' }

interface Node<Target> {
  readonly fixed: Map<string, Node<Target>>
  parameter: Node<Target> | undefined
  readonly targets: Map<string, Target>
}

export function createRouteTable<Target>(): RouteTable<Target> {
  const makeNode = (): Node<Target> => ({ fixed: new Map(), parameter: undefined, targets: new Map() })
  const root = makeNode()

  return {
    add(method, path, target) {
      let node = root
      for (const part of path.split('/').slice(1)) {
        if (part.startsWith(':')) node = node.parameter ??= makeNode()
        else {
          const next = node.fixed.get(part) ?? makeNode()
          node.fixed.set(part, next)
          node = next
        }
      }
      node.targets.set(method, target)
    },
    find(method, path) {
      if (!path.startsWith('/')) return { found: 'nothing' }
      const parts = path.split('/').slice(1)
      const allowed = new Set<string>()
      const walk = (node: Node<Target>, index: number, parameters: readonly string[]): RouteMatch<Target> | undefined => {
        const part = parts[index]
        if (part === undefined) {
          const target = node.targets.get(method)
          if (target !== undefined) return { found: 'route', target, parameters }
          for (const other of node.targets.keys()) allowed.add(other)
          return undefined
        }
        const next = node.fixed.get(part)
        const fixed = next === undefined ? undefined : walk(next, index + 1, parameters)
        if (fixed !== undefined || node.parameter === undefined || part === '') return fixed
        return walk(node.parameter, index + 1, [...parameters, part])
      }
      const match = walk(root, 0, [])
      if (match !== undefined) return match
      return allowed.size > 0 ? { found: 'other-methods', allowed: [...allowed].sort() } : { found: 'nothing' }
    },
  }
}
