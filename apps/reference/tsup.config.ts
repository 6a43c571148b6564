import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/demo.ts'],
  format: ['esm'],
  target: 'es2022',
  platform: 'node',
  bundle: true,
  clean: true,
  silent: true,
})
