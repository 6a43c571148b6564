import { posix } from 'node:path'

/** A relative link of a Markdown text: what it says, the file it points at, and the heading. */
export interface Link {
  readonly whole: string
  readonly words: string
  readonly target: string
  readonly anchor: string | undefined
}

const fences = /^```[^]*?^```$/gm
const codeOrLink = /(`+)[^`][^]*?\1(?!`)|(?<!!)\[((?:`[^`]*`|[^\][`])+)\]\(([^)\s]+)\)/g

/**
 * The links of a text that point into the repository, with targets as paths from its root. `page` is the path of the text itself. What
 * stands in code is none.
 */
export function linksOf(page: string, markdown: string): readonly Link[] {
  return [...markdown.replace(fences, '').matchAll(codeOrLink)]
    .map(([whole, , words = '', href = '']) => ({ whole, words, href }))
    .filter(({ words, href }) => words !== '' && !/^[a-z]+:/.test(href))
    .map(({ whole, words, href }) => {
      const [path = '', anchor] = href.split('#')
      return { whole, words, anchor, target: path === '' ? page : posix.join(posix.dirname(page), path) }
    })
}

/** The anchors of a text's headings, as GitHub and the site make them. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const headings = markdown.replace(fences, '').matchAll(/^#+ (.+)$/gm)
  return new Set([...headings].map(([, heading = '']) => slugOf(heading)))
}

const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
