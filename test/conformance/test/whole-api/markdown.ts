import { covered, type Covered } from './covered.js'
import { documented, omissions, sections } from './documented.js'

/** `docs/coverage.md`: every operation with what stands for it, and what is left out. */
export function coverageMarkdown(): string {
  const there = documented.filter((operation) => covered.has(operation))
  const others = [...covered].filter(([, { row }]) => row.source !== 'documented').map(([operation]) => operation)
  const left = documented.filter((operation) => !covered.has(operation))
  return [
    '# Coverage',
    '',
    'Made by `npm run generate` from the contracts and from `spec/`: change those, not this file.',
    '',
    `The documents describe ${documented.length} operations. ${there.length} have a schema, a client method and a sandbox handler; ${left.length} are left out.`,
    '',
    ...table(['operation', 'client method', 'sandbox handler', 'described in'], there.map(lineOf)),
    '',
    '## Known from the field notes',
    '',
    ...table(['operation', 'client method', 'sandbox handler', 'described in'], others.map(lineOf)),
    '',
    '## Left out',
    '',
    'The list stands in `spec/omissions.json`.',
    '',
    ...table(
      ['operation', 'why'],
      left.map((operation) => [`\`${operation}\``, omissions[operation] ?? '']),
    ),
    '',
  ].join('\n')
}

function lineOf(operation: string): readonly string[] {
  const { row, method = '', handler = '' } = covered.get(operation) as Covered
  const source = row.source === 'documented' ? (sections[operation] ?? []).join('; ') : 'field notes'
  return [`\`${operation}\``, `\`${method}\``, `[${handler.split('/').at(-1)}](../${handler})`, source]
}

function table(heads: readonly string[], lines: readonly (readonly string[])[]): readonly string[] {
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`)
}
