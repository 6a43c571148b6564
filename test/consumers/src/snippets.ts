import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packages } from './packages.js'
import { root } from './run.js'

/** A code block of a README or a guide: a module of its own. */
export interface Snippet {
  /** Where it stands, such as `packages/money/README.md:12`: the line of its first line of code. */
  readonly place: string
  /** A file name without ending, made from the place. */
  readonly file: string
  /** The code, below as many empty lines as stand above it in the README, so that both count lines alike. */
  readonly code: string
  /** Whether it is run after it was compiled. */
  readonly runs: boolean
  /** What it prints, line by line, when its comments say so. */
  readonly prints: readonly string[] | undefined
}

/** Every block marked ```` ```ts ```` or ```` ```ts no-run ```` of the READMEs of the repository and of its packages, and of the guides. */
export function readSnippets(): readonly Snippet[] {
  const readmes = ['README.md', ...packages.map(({ folder }) => `${folder.slice(root.length + 1)}/README.md`)]
  const guides = readdirSync(join(root, 'docs', 'guides')).map((file) => `docs/guides/${file}`)
  return [...readmes, ...guides]
    .filter((readme) => existsSync(join(root, readme)))
    .flatMap((readme) => snippetsOf(readme, readFileSync(join(root, readme), 'utf8')))
}

/** The blocks of one Markdown text. Throws on a mark other than `no-run`. */
export function snippetsOf(readme: string, markdown: string): readonly Snippet[] {
  return [...markdown.matchAll(/^```ts\b(.*)\n([\s\S]*?)^```$/gm)].map((match) => {
    const [, mark = '', code = ''] = match
    const above = markdown.slice(0, match.index).split('\n').length
    const place = `${readme}:${above + 1}`
    if (mark !== '' && mark !== ' no-run') throw new Error(`${place}: a block is marked \`ts\` or \`ts no-run\`, not \`ts${mark}\`.`)
    const file = place.replace('.md:', '-').replaceAll('/', '-')
    return { place, file, code: '\n'.repeat(above) + code, runs: mark === '', prints: printedBy(code) }
  })
}

/**
 * What `console.log(...)` statements say they print: the comment at the end of the statement's last line and the comment lines
 * directly below it, in order. `undefined` when no statement says anything. Text in quotes never counts as code.
 */
export function printedBy(code: string): readonly string[] | undefined {
  const printed: string[] = []
  let open = 0
  let where: 'elsewhere' | 'inside' | 'below' = 'elsewhere'
  for (const line of code.split('\n')) {
    const bare = line.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`/g, (text) => '_'.repeat(text.length))
    const comment = bare.indexOf('// ')
    const statement = comment < 0 ? bare : bare.slice(0, comment)
    if (statement.includes('console.log(')) where = 'inside'
    else if (where === 'below' && (statement.trim() !== '' || comment < 0)) where = 'elsewhere'
    if (where === 'elsewhere') continue
    open += statement.split('(').length - statement.split(')').length
    if (open > 0) continue
    where = 'below'
    if (comment >= 0) printed.push(line.slice(comment + 3).trimEnd())
  }
  return printed.length > 0 ? printed : undefined
}
