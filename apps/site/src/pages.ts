import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { linksOf } from './links.js'

/** A page of the site: the file of the repository that it is made of, and its path on the site, without ending. */
export interface Page {
  readonly source: string
  readonly page: string
}

/** Every page that is a Markdown file of the repository: its READMEs, and all of `docs`. */
export function pagesOf(root: string): readonly Page[] {
  const docs = filesIn(root, 'docs').map((source) => ({ source, page: source.slice('docs/'.length, -'.md'.length) }))
  const packages = readdirSync(join(root, 'packages'))
    .filter((short) => existsSync(join(root, 'packages', short, 'README.md')))
    .map((short) => ({ source: `packages/${short}/README.md`, page: `packages/${short}` }))
  const others = [
    ['README.md', 'index'],
    ['CONTRIBUTING.md', 'contributing'],
    ['SECURITY.md', 'security'],
    ['apps/reference/README.md', 'reference-app'],
  ].map(([source = '', page = '']) => ({ source, page }))
  return [...others.filter(({ source }) => existsSync(join(root, source))), ...docs, ...packages]
}

function filesIn(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(root, path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

/**
 * The text of a page: links to other pages point at them, links to other files of the repository become their words, since the site
 * holds no sources. A link to a file that is not there stays as it is, and ends the build.
 */
export function pageText(root: string, pages: readonly Page[], { source }: Page): string {
  const markdown = readFileSync(join(root, source), 'utf8')
  const places = new Map(pages.map(({ source: from, page }) => [from, page]))
  return linksOf(source, markdown).reduce((text, { whole, words, target, anchor }) => {
    const page = places.get(target) ?? places.get(posix.join(target, 'README.md'))
    if (page !== undefined)
      return text.replaceAll(whole, `[${words}](/${page === 'index' ? '' : page}${anchor === undefined ? '' : `#${anchor}`})`)
    return existsSync(join(root, target)) ? text.replaceAll(whole, words) : text
  }, markdown)
}
