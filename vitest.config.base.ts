import { defineConfig } from 'vitest/config'

// Tests read the sources of every workspace package, so no build is needed to run them.
const conditions = ['@foliokit/source', 'module', 'node', 'development|production']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: '.vitest/report.json' }]],
    testTimeout: 60_000,
    // Nothing here keeps state between files, so a worker reads the sources once; a test that replaces a global puts it back.
    isolate: false,
  },
})
