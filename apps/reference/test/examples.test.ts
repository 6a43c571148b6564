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

/** The marked part of an example. */
function regionOf(source: string): string {
  return /\/\/ region .*\n([^]*?)\n\/\/ endregion/.exec(source)?.[1] ?? ''
}

describe('the guide to extending', () => {
  it('shows every example, and no other', () => {
    const shown = [...guide.matchAll(/<!-- example: (.*) -->/g)].map(([, name]) => name)
    expect(new Set(shown)).toEqual(new Set(names))
  })

  it('has the code of the examples and what they print; `npx vitest run -u` renews it', async () => {
    let fresh = guide
    for (const name of names) {
      const shown = new RegExp(`(<!-- example: ${name} -->\n\n\`\`\`ts\n)[^]*?(\`\`\`\n\n\`\`\`\n)[^]*?(\`\`\`)`)
      const [code, output] = [regionOf(sourceOf(name)), await outputOf(name)]
      fresh = fresh.replace(shown, (_, before: string, between: string, after: string) => `${before}${code}\n${between}${output}\n${after}`)
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
