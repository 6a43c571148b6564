/** Builds the docs site: `npm run docs`. Pages of the repository and the API reference go into `.site`, the site into `dist/site`. */
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vitepress'
import { pagesOf, pageText } from './pages.js'
import { writeReference } from './reference.js'
import { referenceLinks } from './reference-sidebar.js'

const site = dirname(dirname(fileURLToPath(import.meta.url)))
const root = dirname(dirname(site))
const content = join(site, '.site')

rmSync(content, { recursive: true, force: true })
const pages = pagesOf(root)
for (const page of pages) {
  const file = join(content, `${page.page}.md`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, pageText(root, pages, page))
}
// The pictures of the root README, at the paths that it names.
cpSync(join(root, 'docs/images'), join(content, 'docs/images'), { recursive: true })
const entries = await writeReference(root, join(content, 'reference'))
for (const { source, page } of pages)
  if (source.startsWith('packages/')) appendFileSync(join(content, `${page}.md`), referenceLinks(root, source))
for (const file of readdirSync(join(content, 'reference'), { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.md')) continue
  const path = join(content, 'reference', file)
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('{{', '&#123;&#123;'))
}
console.log(`${pages.length} pages, ${entries.length} entry points in the reference`)
await build(site)
console.log('The site is in apps/site/dist/site; any static server shows it.')
