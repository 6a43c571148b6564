import type { Issue } from '@foliokit/errors'
import type { Scheme } from '../scheme.js'

/** Says whose limit was broken: both schemes of a switch have a minimum and a multiple. */
export function ofScheme<Code extends string, Nearest>(
  issues: readonly Issue<Code, Nearest>[],
  { isin }: Scheme,
): readonly Issue<Code, Nearest>[] {
  if (issues.length === 0) return issues
  return issues.map((issue) => ({ ...issue, message: `${isin}: ${issue.message}`, context: { scheme: isin, ...issue.context } }))
}
