import { defineConfig } from 'tsup'

/** The command is one file; what builds the site is taken as it is installed. */
export default defineConfig({
  entry: { build: 'src/build.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  external: ['typedoc', 'typedoc-plugin-markdown', 'vitepress'],
  silent: true,
})
