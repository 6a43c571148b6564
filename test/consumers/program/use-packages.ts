import * as domain from './domain.js'
import * as platform from './platform.js'

/** Puts every package to use and returns what it says, one paragraph per package: the same text on every runtime. */
export async function usePackages(): Promise<string> {
  const programs = Object.entries({ ...domain, ...platform }).sort(([a], [b]) => (a < b ? -1 : 1))
  const paragraphs: string[] = []
  for (const [name, program] of programs) paragraphs.push([name, ...(await program()).map((line) => `  ${line}`)].join('\n'))
  return `${paragraphs.join('\n\n')}\n`
}
