import { defineConfig, mergeConfig } from 'vitest/config'
import base from '../../vitest.config.base.js'

/** Packs every package once for all test files, which wait for child processes most of the time. */
export default mergeConfig(
  base,
  defineConfig({ test: { globalSetup: './src/pack.ts', maxWorkers: 2, maxConcurrency: 2, hookTimeout: 120_000, testTimeout: 120_000 } }),
)
