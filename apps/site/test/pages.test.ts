import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { guides } from '../src/guides.js'
import { anchorsOf, linksOf } from '../src/links.js'
import { pagesOf, pageText } from '../src/pages.js'
import { entryPoints } from '../src/reference.js'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const pages = pagesOf(root)
const text = (source: string): string => readFileSync(join(root, source), 'utf8')

/** What is wrong with the links of a page: no such file, no such heading. */
function broken(source: string, markdown: string): readonly string[] {
  return linksOf(source, markdown).flatMap(({ whole, target, anchor }) => {
    if (!existsSync(join(root, target))) return [`${whole}: no file ${target}`]
    const page = existsSync(join(root, target, 'README.md')) ? join(target, 'README.md') : target
    return anchor === undefined || anchorsOf(text(page)).has(anchor) ? [] : [`${whole}: no heading #${anchor} in ${page}`]
  })
}

describe('every page', () => {
  it.each(pages)('$source links to files and headings that are there', ({ source }) => {
    expect(broken(source, text(source))).toEqual([])
  })

  it('has a place of its own on the site', () => {
    expect(new Set(pages.map(({ page }) => page)).size).toBe(pages.length)
  })

  it('is refused with a link to nothing', () => {
    expect(broken('docs/a.md', '[x](gone.md), [y](extending.md#no-such-heading), [z](#none), [w](https://example.com)')).toEqual([
      '[x](gone.md): no file docs/gone.md',
      '[y](extending.md#no-such-heading): no heading #no-such-heading in docs/extending.md',
      '[z](#none): no file docs/a.md',
    ])
  })
})

describe('links on the site', () => {
  it('point at pages, or become words where they point at sources', () => {
    const index = pageText(root, pages, { source: 'README.md', page: 'index' })
    expect(index).toMatch(/\]\(\/packages\/money\)/)
    expect(linksOf('README.md', index).filter(({ whole }) => !whole.includes('](/'))).toEqual([])
  })

  it('are no links in code', () => {
    expect(linksOf('a.md', '```ts\nf[0](b)\n```\n`g[1](e)`, ``[h`](i)``, [`j`](k.md) and [b](c.md#d)')).toEqual([
      { whole: '[`j`](k.md)', words: '`j`', target: 'k.md', anchor: undefined },
      { whole: '[b](c.md#d)', words: 'b', target: 'c.md', anchor: 'd' },
    ])
  })
})

it('has a guide for each file of docs/guides', () => {
  expect(new Set(guides.map(([, name]) => `${name}.md`))).toEqual(new Set(readdirSync(join(root, 'docs', 'guides'))))
})

it('has every entry point with sources in the reference', () => {
  const files = [...entryPoints(root).keys()]
  expect(files.length).toBeGreaterThan(40)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})

it('writes nothing but what git ignores', () => {
  const ignored = text('.gitignore').split('\n')
  expect(ignored).toEqual(expect.arrayContaining(['.site', 'dist', 'node_modules']))
})
