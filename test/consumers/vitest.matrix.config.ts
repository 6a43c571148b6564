import { defineConfig, mergeConfig } from 'vitest/config'
import config from './vitest.config.js'

/** Everything, and what asks the registry for the newest: `npm run consumers`. */
export default mergeConfig(config, defineConfig({ test: { include: ['matrix/**/*.test.ts'] } }))
