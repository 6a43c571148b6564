import { defineConfig, mergeConfig } from 'vitest/config'
import base from '../../vitest.config.base.js'

/** Packs every package once for all test files. */
export default mergeConfig(base, defineConfig({ test: { globalSetup: './src/pack.ts', hookTimeout: 120_000, testTimeout: 120_000 } }))
