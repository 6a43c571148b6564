import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tarballOf } from '../consumer.js'
import { packages } from '../packages.js'
import { runFile } from '../run.js'

/** The range of every peer, as the tarballs ask for it. Throws when two packages ask for different ones. */
export async function peerRanges(workshop: string): Promise<Readonly<Record<string, string>>> {
  const ranges: Record<string, string> = {}
  for (const { name } of packages) {
    const { stdout } = await runFile('tar', ['-xzOf', tarballOf(workshop, name), 'package/package.json'], workshop)
    const { peerDependencies = {} } = JSON.parse(stdout) as { readonly peerDependencies?: Readonly<Record<string, string>> }
    for (const [peer, range] of Object.entries(peerDependencies)) {
      if ((ranges[peer] ?? range) !== range) throw new Error(`${name} asks for ${peer} ${range}, another package for ${ranges[peer]}.`)
      ranges[peer] = range
    }
  }
  return ranges
}

/** The version of a package that is installed in a project. */
export function versionIn(project: string, name: string): string {
  return (JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8')) as { readonly version: string }).version
}
