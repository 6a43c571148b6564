import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { defineConfig } from 'vitepress'
import { breakable } from '../src/breakable.js'
import { guides } from '../src/guides.js'
import { referenceSidebar } from '../src/reference-sidebar.js'
import { stateDiagram } from '../src/state-diagram.js'

const content = join(import.meta.dirname, '..', '.site')
const root = join(import.meta.dirname, '..', '..', '..')
const icon = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill='%233451b2' d='M2 2h12v3H5v2h7v3H5v4H2z'/></svg>"
const page = (text: string, link: string) => ({ text, link })
const pagesIn = (folder: string) =>
  readdirSync(join(content, folder))
    .filter((file) => file.endsWith('.md') && !['index.md', 'extending.md'].includes(file))
    .map((file) => file.slice(0, -'.md'.length))
    .map((name) => page(name.replaceAll('-', ' '), posix.join('/', folder, name)))
const guidePages = guides.map(([text, name]) => page(text, `/guides/${name}`))

/** The search is built into the site; a page that is linked and not there ends the build. */
export default defineConfig({
  title: 'foliokit',
  description: 'Small npm packages for teams in India who build on a mutual-fund transaction API.',
  srcDir: '.site',
  outDir: 'dist/site',
  cacheDir: 'node_modules/.vitepress',
  cleanUrls: true,
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${icon}` }]],
  lastUpdated: false,
  metaChunk: true,
  ignoreDeadLinks: false,
  markdown: {
    config(markdown) {
      const { fence } = markdown.renderer.rules
      markdown.renderer.rules.fence = (...args) => {
        const [tokens, index] = args
        const block = tokens[index]
        return block?.info.trim() === 'mermaid' ? stateDiagram(block.content) : (fence?.(...args) ?? '')
      }
      const { code_inline } = markdown.renderer.rules
      markdown.renderer.rules.code_inline = (...args) => breakable(code_inline?.(...args) ?? '')
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [page('Guides', '/guides/first-purchase'), page('Packages', '/packages/client'), page('Reference', '/reference/')],
    sidebar: {
      '/reference/': referenceSidebar(root),
      '/': [
        { text: 'Guides', items: [...guidePages, page('Extending', '/extending')] },
        { text: 'Packages', items: pagesIn('packages') },
        {
          text: 'The project',
          collapsed: true,
          items: pagesIn(''),
        },
        { text: 'Decisions', collapsed: true, items: pagesIn('decisions') },
      ],
    },
  },
})
