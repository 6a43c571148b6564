/**
 * What is mutated in which package, in the order in which they are run: the rules. Left out is what holds no rule (`index.ts`, generated
 * tables) and what exists for tests alone. `loadedOnce: true` counts what is worked out once, as a file is loaded (tables, patterns, lists
 * of rules), as well: every such mutant costs a run of all tests, so only the package that can pay for it says so.
 */
export const packages = {
  money: { loadedOnce: true, leftOut: ['index.ts'] },
  schedule: { leftOut: ['index.ts', 'holidays/*.ts'] },
  schemes: { leftOut: ['index.ts', 'testing.ts'] },
  holdings: { leftOut: ['index.ts', 'testing.ts', 'feeds/testing.ts', 'feeds/write-*.ts'] },
  orders: { leftOut: ['index.ts', 'testing.ts', '*/builders.ts'] },
  plans: { leftOut: ['index.ts', 'testing.ts', '*/builders.ts'] },
}

/** The score that a package should reach, in percent of its mutants. */
export const aim = 85

/** The most minutes one package may take; one that takes longer is stopped and counts as not run. */
export const mostMinutes = 30

/** The runs of a fast-check property against one mutant. */
export const propertyRuns = 20
