/** Stryker's configuration for one package. Everything it leaves behind stands in `.stryker/<package>`, which git ignores. */
import { packages } from './packages.mjs'

export const folderOf = (name) => `.stryker/${name}`
export const reportOf = (name) => `${folderOf(name)}/report.json`

export function strykerConfig(name) {
  const { leftOut, loadedOnce = false } = packages[name]
  const source = `packages/${name}/src`
  return {
    // Named for a run in the sandbox only: nothing is installed.
    packageManager: 'npm',
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    checkers: [],
    vitest: { configFile: 'scripts/mutation/vitest.config.mjs', related: true },
    tsconfigFile: `packages/${name}/tsconfig.json`,
    disableTypeChecks: true,
    mutate: [`${source}/**/*.ts`, ...leftOut.map((pattern) => `!${source}/${pattern}`)],
    ignoreStatic: !loadedOnce,
    // The copy that is mutated holds this package alone; the others are read where they stand.
    ignorePatterns: [
      '/*',
      ...['/package.json', '/vitest.config.base.ts', '/tsconfig.base.json', '/scripts', '/packages'].map((path) => `!${path}`),
      '/scripts/*',
      '!/scripts/mutation',
      '/packages/*',
      `!/packages/${name}`,
    ],
    tempDirName: `${folderOf(name)}/sandbox`,
    cleanTempDir: 'always',
    // What is worked out once belongs to no test, so a new test would not make its survivors run again: all is run anew.
    incremental: !loadedOnce,
    incrementalFile: `${folderOf(name)}/incremental.json`,
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: reportOf(name) },
    allowConsoleColors: false,
    warnings: { slow: false },
    concurrency: 2,
    timeoutMS: 5000,
  }
}
