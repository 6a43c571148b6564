import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The desk's page, made from the sources of the packages behind their published entry points, as the commands are. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/desk/',
  plugins: [react()],
  resolve: { conditions: ['@foliokit/source', 'module', 'browser', 'development|production'] },
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', manifest: true, modulePreload: { polyfill: false } },
  logLevel: 'warn',
})
