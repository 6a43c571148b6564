import { defineConfig } from 'tsup'

/** One output file per source file: a bundle would drag every schema and machine of a package into an app that imports one predicate. */
export default defineConfig({
  entry: ['src/**/*.ts', '!src/**/*.typetest.ts'],
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  bundle: false,
  dts: false,
  sourcemap: true,
  clean: true,
  silent: true,
})
