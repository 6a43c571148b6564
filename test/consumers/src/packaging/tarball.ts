import { readFileSync } from 'node:fs'
import { checkPackage, createPackageFromTarballData, type ResolutionKind } from '@arethetypeswrong/core'

/** Ways of finding a module that packages of ES modules do not serve: those of `--profile esm-only`. */
const unserved: readonly ResolutionKind[] = ['node10', 'node16-cjs']

/** What are-the-types-wrong finds in a tarball, for `require()` as for `import`, one line per problem. */
export async function typeProblems(tarball: string): Promise<readonly string[]> {
  const found = await checkPackage(createPackageFromTarballData(readFileSync(tarball)))
  if (!found.types) return ['has no types']
  return found.problems
    .filter((problem) => !('resolutionKind' in problem && unserved.includes(problem.resolutionKind)))
    .map((problem) => JSON.stringify(problem))
}

/** The files of a tarball, sorted; the three that one source file becomes are one line: `dist/money.{d.ts,js,js.map}`. */
export function contentsOf(tarball: string, name: string): readonly string[] {
  const prefix = `/node_modules/${name}/`
  const files = createPackageFromTarballData(readFileSync(tarball))
    .listFiles()
    .map((file) => file.replace(prefix, ''))
  const kinds = ['d.ts', 'js', 'js.map']
  const isWhole = (stem: string): boolean => kinds.every((kind) => files.includes(`${stem}.${kind}`))
  const stems = files.filter((file) => file.endsWith('.d.ts')).map((file) => file.slice(0, -'.d.ts'.length))
  const whole = stems.filter(isWhole)
  const rest = files.filter((file) => !whole.some((stem) => kinds.some((kind) => file === `${stem}.${kind}`)))
  return [...rest, ...whole.map((stem) => `${stem}.{${kinds.join()}}`)].sort()
}
