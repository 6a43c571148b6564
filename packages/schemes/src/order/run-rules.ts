import { noIssues } from './no-issues.js'

/** Runs a list of rules in order and gathers their issues. What passes allocates nothing. */
export function runRules<Draft, Against, Facts, Found>(
  rules: readonly ((draft: Draft, against: Against, facts: Facts) => readonly Found[])[],
  draft: Draft,
  against: Against,
  facts: Facts,
): readonly Found[] {
  let found: readonly Found[] = noIssues
  for (const rule of rules) {
    const issues = rule(draft, against, facts)
    if (issues.length > 0) found = found.length === 0 ? issues : [...found, ...issues]
  }
  return found
}
