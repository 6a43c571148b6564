import { entryPoints } from './reference.js'

interface Item {
  readonly text: string
  readonly link: string
}

const linkOf = (name: string): string => `/reference/${name}`
const packageOf = (name: string): string => name.split('/').slice(0, 2).join('/')

/** The sidebar of the reference: packages, each with its entry points by what stands after the name of the package. */
export function referenceSidebar(
  root: string,
): { text: string; items: { text: string; link: string; collapsed: true; items: Item[] }[] }[] {
  const names = [...entryPoints(root).values()]
  const items = [...new Set(names.map(packageOf))].map((name) => ({
    text: name.split('/')[1] ?? name,
    link: linkOf(name),
    collapsed: true as const,
    items: names.filter((each) => each.startsWith(`${name}/`)).map((each) => ({ text: `.${each.slice(name.length)}`, link: linkOf(each) })),
  }))
  return [{ text: 'API reference', items }]
}

/** The end of a package's page: a link to each of its entry points in the reference. `readme` is the README's path from the root. */
export function referenceLinks(root: string, readme: string): string {
  const name = readme.replace(/^packages\//, '@foliokit/').replace(/\/README\.md$/, '')
  const names = [...entryPoints(root).values()].filter((each) => packageOf(each) === name)
  return `\n## Reference\n\nEvery export: ${names.map((each) => `[\`${each}\`](${linkOf(each)})`).join(', ')}.\n`
}
