/** A tiny repository that keeps every layout rule: `errors` below `money`. Tests break one thing in it. */
const version = '0.0.0'
const scripts = { build: 'tsup && tsc -p tsconfig.build.json', typecheck: 'tsc -p tsconfig.json', test: 'vitest run' }

/** The package.json of a package that keeps the shape, with `extra` fields. */
export function manifestOf(short, subpaths = ['.'], extra = {}) {
  const published = (subpath) => {
    const entry = subpath === '.' ? 'index' : subpath.slice(2)
    return { types: `./dist/${entry}.d.ts`, default: `./dist/${entry}.js` }
  }
  const source = (subpath) => ({ '@foliokit/source': `./src/${subpath === '.' ? 'index' : subpath.slice(2)}.ts` })
  const every = (make) => ({
    ...Object.fromEntries(subpaths.map((subpath) => [subpath, make(subpath)])),
    './package.json': './package.json',
  })
  return {
    name: `@foliokit/${short}`,
    version,
    description: 'What a team installs this package for.',
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20.19' },
    files: ['dist'],
    exports: every((subpath) => ({ ...source(subpath), ...published(subpath) })),
    publishConfig: { access: 'public', provenance: true, exports: every(published) },
    scripts,
    ...extra,
    devDependencies: { '@types/node': 'catalog:', vitest: 'catalog:', ...extra.devDependencies },
  }
}

/** A README in the shape that all have. */
function readmeOf(short, peers) {
  return [
    `# @foliokit/${short}`,
    'What a team installs this package for.',
    `\`\`\`sh\nnpm install ${[`@foliokit/${short}`, ...peers].join(' ')}\n\`\`\``,
    '```ts\nconsole.log(1)\n```',
    ...['One idea', 'Errors', 'Extending'].map((heading) => `## ${heading}\n\nSome words.`),
  ].join('\n\n')
}

export function packageFiles(short, manifest, src) {
  const files = {
    'package.json': JSON.stringify(manifest, null, 2),
    'README.md': readmeOf(short, Object.keys(manifest.peerDependencies ?? {})),
    'tsconfig.json': '{}\n',
    'tsconfig.build.json': '{}\n',
    'tsup.config.ts': "export { default } from '../../tsup.config.base.js'\n",
    'vitest.config.ts': "export { default } from '../../vitest.config.base.js'\n",
    'test/one.test.ts': "import { test } from 'vitest'\ntest('runs', () => {})\n",
    ...Object.fromEntries(Object.entries(src).map(([path, text]) => [`src/${path}`, text])),
  }
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`packages/${short}/${path}`, text]))
}

/** The whole repository as path to text. */
export function repositoryFiles() {
  return {
    '.gitignore': 'node_modules\ndist\n*.tgz\n',
    'package.json': JSON.stringify({ name: 'foliokit', private: true, license: 'MIT', engines: { node: '>=20.19' } }),
    'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
    'README.md': '# foliokit\n',
    ...packageFiles('errors', manifestOf('errors'), {
      'index.ts': "export { code } from './code.js'\n",
      'code.ts': "/** A code. */\nexport const code = 'A'\n",
    }),
    ...packageFiles(
      'money',
      manifestOf('money', ['.', './zod'], { dependencies: { '@foliokit/errors': 'workspace:^' }, peerDependencies: { zod: 'catalog:' } }),
      {
        'index.ts': "export { code } from '@foliokit/errors'\n",
        'zod.ts': "import * as z from 'zod'\n/** An amount. */\nexport const amount = z.string()\n",
      },
    ),
    'apps/shop/package.json': JSON.stringify({
      name: '@foliokit-private/shop',
      private: true,
      dependencies: { '@foliokit/money': 'workspace:^' },
    }),
    'apps/shop/src/shop.ts': "import { code } from '@foliokit/money'\nconsole.log(code, Date.now())\n",
  }
}
