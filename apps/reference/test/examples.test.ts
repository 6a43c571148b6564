import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../examples/', import.meta.url)
const guide = readFileSync(new URL('../../../docs/extending.md', import.meta.url), 'utf8')
const names = readdirSync(folder).map((file) => file.replace('.ts', ''))
const sourceOf = (name: string) => readFileSync(new URL(`${name}.ts`, folder), 'utf8')

interface Example {
  readonly run: (print: (line: string) => void) => void | Promise<void>
}

async function outputOf(name: string): Promise<string> {
  const { run } = (await import(`../examples/${name}.ts`)) as Example
  const lines: string[] = []
  await run((line) => lines.push(line))
  return lines.join('\n')
}

/** The one match of a pattern: a marker that is broken, missing or there twice is an error, never left out in silence. */
function theOne(text: string, pattern: RegExp): RegExpMatchArray {
  const matches = [...text.matchAll(pattern)]
  if (matches.length !== 1) throw new Error(`${pattern.source} matches ${matches.length} times, not once.`)
  return matches[0]!
}

/** The marked part of an example. */
function regionOf(source: string): string {
  theOne(source, /^\/\/ region /gm)
  theOne(source, /^\/\/ endregion$/gm)
  return theOne(source, /^\/\/ region .*\n([^]*?)\n\/\/ endregion$/gm)[1]!
}

/** The imports of what a part of an example names, without what only the rest of it names. */
function importsFor(part: string, source: string): string {
  const imports = [...source.matchAll(/^import (?:\{([^}]+)\}|(\* as \w+)) from ('[^']+')$/gm)]
  const lines = imports.map(([, names = '', all, from]) => {
    const used = (all ?? names)
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && new RegExp(`\\b${/\w+$/.exec(name)?.[0]}\\b`).test(part))
    return used.length === 0 ? '' : `import ${all === undefined ? `{ ${used.join(', ')} }` : all} from ${from}\n`
  })
  return `${lines.join('')}\n`
}

/** Where the guide shows an example: what stands before its code, between code and output, and after. Nothing of another section. */
function placeIn(text: string, name: string): RegExpMatchArray {
  const within = '(?:(?!<!-- example:|```)[^])*?'
  return theOne(text, new RegExp(`(<!-- example: ${name} -->\\n\\n\`\`\`ts\\n)${within}(\`\`\`\\n\\n\`\`\`\\n)${within}(\`\`\`)`, 'g'))
}

const shownOf = (source: string): string => importsFor(regionOf(source), source) + regionOf(source)

describe('the guide to extending', () => {
  it('shows with a part the imports of that part alone', () => {
    const source =
      "import { a, type B } from 'x'\nimport { c } from 'y'\nimport * as z from 'z'\n// region r\nconst b: B = z.a1(a)\n// endregion\n"
    expect(shownOf(source)).toBe("import { a, type B } from 'x'\nimport * as z from 'z'\n\nconst b: B = z.a1(a)")
    expect(shownOf(source.replace('z.a1(a)', 'c()'))).toBe("import { type B } from 'x'\nimport { c } from 'y'\n\nconst b: B = c()")
  })

  it('shows every example, and no other', () => {
    const shown = [...guide.matchAll(/<!-- example: (.*) -->/g)].map(([, name]) => name)
    expect(shown.length).toBe(names.length)
    expect(new Set(shown)).toEqual(new Set(names))
  })

  it.each(names)('has one place for the code and the output of %s', (name) => {
    expect(placeIn(guide, name)[0]).toContain(`<!-- example: ${name} -->`)
  })

  it('refuses a marker that is broken or there twice', () => {
    const section = '<!-- example: a -->\n\n```ts\ncode\n```\n\n```\noutput\n```\n'
    expect(placeIn(section, 'a')[0]).toBe(section.trimEnd())
    expect(() => placeIn(section + section, 'a')).toThrow('matches 2 times, not once')
    expect(() => placeIn(section.replace('\n\n```\n', '\n```\n'), 'a')).toThrow('matches 0 times, not once')
    expect(() => placeIn(`<!-- example: a -->\n\n${section.replace(': a', ': b')}`, 'a')).toThrow('matches 0 times, not once')
    expect(() => regionOf('// region a\n')).toThrow('matches 0 times, not once')
    expect(() => regionOf('// region a\ncode\n// endregion\n// region b\ncode\n// endregion\n')).toThrow('matches 2 times, not once')
  })

  it('has the code of the examples and what they print; `npx vitest run -u` renews it', async () => {
    let fresh = guide
    for (const name of names) {
      const [code, output] = [shownOf(sourceOf(name)), await outputOf(name)]
      const [shown, before, between, after] = placeIn(fresh, name)
      fresh = fresh.replace(shown, () => `${before}${code}\n${between}${output}\n${after}`)
    }
    await expect(fresh).toMatchFileSnapshot('../../../docs/extending.md')
  })
})

describe.each(names)('the example %s', (name) => {
  const source = sourceOf(name)

  it('is shorter than 80 lines, and shows a part of itself', () => {
    expect(source.split('\n').length).toBeLessThan(80)
    expect(regionOf(source)).not.toBe('')
  })

  it('imports published entry points alone', () => {
    const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? '')
    expect(imported.filter((from) => !/^(@foliokit\/[a-z-]+(\/[a-z-]+){0,2}|xstate|zod)$/.test(from))).toEqual([])
  })

  it('prints something, the same each time', async () => {
    expect(await outputOf(name)).toBe(await outputOf(name))
    expect(await outputOf(name)).not.toBe('')
  })
})
