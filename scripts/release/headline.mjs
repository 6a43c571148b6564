/** What a README says first: how to install the package, and the example below it. */
import { transform } from 'esbuild'

/** The arguments of the first `npm install` of a README. */
export function installLine(readme) {
  const line = /^npm install (.+)$/m.exec(readme)?.[1]
  if (line === undefined) throw new Error('The README does not say how to install.')
  return line.trim().split(/ +/)
}

/**
 * The first ```` ```ts ```` block of a README as a module for Node: `{ code, imports, prints }`, where `prints` are the lines that its
 * comments beside and below `console.log` promise.
 */
export async function headlineOf(readme) {
  const source = /^```ts\n([\s\S]*?)^```$/m.exec(readme)?.[1]
  if (source === undefined) throw new Error('The README has no block of code that runs.')
  const { code } = await transform(source, { loader: 'ts', format: 'esm', target: 'es2022' })
  const imports = [...source.matchAll(/ from '((?:@[\w-]+\/)?[\w.-]+)[^']*'/g)].map(([, name]) => name)
  return { code, imports: [...new Set(imports)], prints: promised(source) }
}

function promised(source) {
  const prints = []
  let isBelow = false
  for (const line of source.split('\n')) {
    const beside = /console\.log\(.*\) \/\/ (.+)$/.exec(line)?.[1]
    const below = isBelow ? /^\/\/ (.+)$/.exec(line)?.[1] : undefined
    if (beside !== undefined || below !== undefined) prints.push((beside ?? below).trim())
    isBelow = line.includes('console.log(') || below !== undefined
  }
  return prints
}
