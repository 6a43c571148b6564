/** How Stryker runs the tests of one package: those of its own vitest configuration, with few runs of every property. */
import { join } from 'node:path'
import { defineConfig, mergeConfig } from 'vitest/config'
import base from '../../vitest.config.base.js'
import { fewRuns } from './few-runs.mjs'

const { MUTATED_PACKAGE, PROPERTY_RUNS } = process.env

export default mergeConfig(
  base,
  defineConfig({
    root: join(process.cwd(), 'packages', MUTATED_PACKAGE),
    plugins: [fewRuns(Number(PROPERTY_RUNS))],
    test: {
      reporters: [],
      // Tests of a script and of Markdown run no mutated code.
      exclude: ['test/holidays-script.test.ts'],
    },
  }),
)
