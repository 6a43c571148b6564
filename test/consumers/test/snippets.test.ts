import { expect, test } from 'vitest'
import { printedBy, snippetsOf } from '../src/snippets.js'

test('takes the blocks marked ts and leaves the others', () => {
  const markdown = '# Title\n\n```sh\nnpm test\n```\n\n```ts\nconst a = 1\n```\n\n```ts no-run\nserve()\n```\n'
  expect(snippetsOf('packages/money/README.md', markdown)).toEqual([
    {
      place: 'packages/money/README.md:8',
      file: 'packages-money-README-8',
      code: `${'\n'.repeat(7)}const a = 1\n`,
      runs: true,
      prints: undefined,
    },
    {
      place: 'packages/money/README.md:12',
      file: 'packages-money-README-12',
      code: `${'\n'.repeat(11)}serve()\n`,
      runs: false,
      prints: undefined,
    },
  ])
})

test('refuses a mark that says nothing', () => {
  expect(() => snippetsOf('README.md', '```ts norun\nserve()\n```\n')).toThrow(
    'README.md:2: a block is marked `ts` or `ts no-run`, not `ts norun`.',
  )
})

test.each([
  ['a comment after a statement', 'console.log(1 + 1) // 2', ['2']],
  ['several statements', 'console.log(1) // 1\nconst a = 2 // two\nconsole.log(a) // 2', ['1', '2']],
  ['a statement over several lines', 'console.log(\n  add(1, // one\n    2),\n) // 3', ['3']],
  ['a statement inside a block', 'if (ok) {\n  console.log(why) // because\n}', ['because']],
  ['slashes and parentheses in text', "console.log('(see // there', `)`) // (see // there )", ['(see // there )']],
  ['comment lines directly below', 'console.log(rows)\n// first\n// second\nconst a = 1 // one', ['first', 'second']],
  ['comments at the end and below', "console.log('a\\nb') // a\n// b\n\n// about the next statement\nnext()", ['a', 'b']],
  ['no comment at all', 'console.log(1)\n\n// about the next statement', undefined],
  ['a comment after something else', 'const a = 1 // 1', undefined],
])('reads what is printed from %s', (_what, code, prints) => {
  expect(printedBy(code)).toEqual(prints)
})
