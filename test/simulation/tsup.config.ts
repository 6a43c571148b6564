import { defineConfig } from 'tsup'

/** One file, made from the sources of the packages behind their published entry points: the simulation starts without building them first. */
export default defineConfig({
  entry: ['src/simulate.ts'],
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  noExternal: [/.*/],
  esbuildOptions(options) {
    options.conditions = ['@foliokit/source']
  },
  clean: true,
  silent: true,
})
