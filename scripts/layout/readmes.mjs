/**
 * Every package README has one shape: what it is in one sentence, how to install it, a short example that runs, a heading per idea, the
 * errors with every code of the package, and how to extend it.
 */
import { requiredPeers } from './arrows.mjs'

const longestExample = 22

/** The opening: one sentence, the install line, an example that runs. */
export function readmeOpening({ packages, text }) {
  return eachReadme(packages, text, ({ manifest }, readme) => {
    const [, sentence = '', install = '', example = ''] = /^# .+\n\n([^#]*?)\n\n```sh\n(.*)\n```\n\n(```ts[^]*?\n```)\n/.exec(readme) ?? []
    if (sentence === '')
      return [['a README opens with a sentence, the install line and an example', 'the opening of packages/money/README.md']]
    const failures = []
    if (!/^[A-Z][^.]*(\.[^\s.][^.]*)*\.$/.test(sentence))
      failures.push(['a README says what the package is in one sentence', 'one full stop'])
    const [wanted, given] = [[manifest.name, ...requiredPeers(manifest)], install.split(' ').slice(2)]
    const missing = wanted.filter((name) => !given.includes(name))
    if (!install.startsWith('npm install ') || missing.length > 0)
      failures.push(['the install line names the package and the peers it needs', `npm install ${wanted.join(' ')}`])
    const lines = example.split('\n').filter((line) => line.trim() !== '').length - 2
    if (!example.startsWith('```ts\n')) failures.push(['the first example runs', '```ts, not ```ts no-run'])
    if (lines > longestExample) failures.push([`the first example is short, it has ${lines} lines`, `at most ${longestExample} lines`])
    return failures
  })
}

/** The headings: ideas first, then `## Errors`, and `## Extending` at the end. */
export function readmeHeadings({ packages, text }) {
  return eachReadme(packages, text, (_pkg, readme) => {
    const headings = [...withoutCode(readme).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
    const failures = []
    if (!headings.includes('Errors'))
      failures.push(['a README has the section "## Errors"', 'every code of the package, and what it means'])
    if (headings.at(-1) !== 'Extending') failures.push(['a README ends with "## Extending"', 'how a team adds what is its own'])
    if (headings.length < 3) failures.push(['a README has a heading per idea', 'one before "## Errors" at least'])
    if (new Set(headings).size < headings.length) failures.push(['no heading stands twice', 'two names'])
    return failures
  })
}

/** The section of errors names every code that the sources define, in full; no part of the README names one that they do not. */
export function readmeCodes({ packages, text }) {
  return eachReadme(packages, text, (pkg, readme) => {
    const prefix = `${pkg.short.toUpperCase()}_`
    const defined = codesOf(pkg.src).filter((code) => code.startsWith(prefix))
    const named = (markdown) =>
      new Set([...markdown.matchAll(/(?<![\w-])[A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9](?![\w*])/g)].map(([code]) => code))
    const section = /^## Errors\n([^]*?)(?=^## |$(?![^]))/m.exec(readme)?.[1] ?? ''
    const inSection = named(withoutCode(section))
    const unknown = [...named(readme)].filter((code) => code.startsWith(prefix) && !defined.includes(code))
    const shortened = [...section.matchAll(/`(?:\.\.\.)?_[A-Z0-9_]+`|`[A-Z0-9_]+_(?:\.\.\.|\*|<[^`]*)`/g)].map(([code]) => code)
    const missing = defined.filter((code) => !inSection.has(code))
    return [
      ...(missing.length > 0 ? [['the section of errors names every code of the package', `as well ${missing.join(', ')}`]] : []),
      ...unknown.map((code) => [`a code is one that the sources define, ${code} is none`, `one of the ${defined.length} of the package`]),
      ...shortened
        .filter((code) => code.startsWith('`.') || code.startsWith('`_') || code.startsWith(`\`${prefix}`))
        .map((code) => [`a code is written in full, ${code} is not`, 'the whole code']),
    ]
  })
}

/** The codes of a package: texts in capitals with `_`, and `${prefix}_ENDING` for every `prefix: 'TEXT'`. */
function codesOf(sources) {
  const words = sources.flatMap(({ words }) => words)
  const prefixes = new Set(sources.flatMap(({ prefixes }) => prefixes))
  const endings = sources.flatMap(({ endings }) => endings)
  const made = [...prefixes].flatMap((prefix) => endings.map((ending) => prefix + ending))
  return [...new Set([...words.filter((word) => !prefixes.has(word)), ...made])]
}

const withoutCode = (markdown) => markdown.replace(/^```[^]*?^```$/gm, '')

function eachReadme(packages, text, rule) {
  return packages
    .filter(({ paths }) => paths.includes('README.md'))
    .flatMap((pkg) => {
      const file = `${pkg.folder}/README.md`
      return rule(pkg, text(file)).map(([broken, right]) => ({ file, rule: broken, right }))
    })
}
