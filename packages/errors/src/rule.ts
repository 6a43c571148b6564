import type { Issue } from './issue.js'

/**
 * One rule over a draft: the platform's own names, so a request body is a draft. Teams write their own with their own codes. It never
 * throws, whatever the draft holds.
 */
export type Rule<Draft, Context = unknown, Code extends string = string> = (draft: Draft, context: Context) => readonly Issue<Code>[]

/** The last argument of a check: other rules than the default ones. */
export interface RuleOptions<Draft, Context, Code extends string> {
  readonly rules?: readonly Rule<Draft, Context, Code>[]
}

/** The names of a draft's members, for rules that are made for one of them. */
export type FieldOf<Draft> = keyof Draft & string

/** The one list every passing rule returns. */
export const noIssues: readonly never[] = Object.freeze([])

/** Makes the issue of a broken rule, as the list that a rule returns. */
export function broken<Code extends string>(
  code: Code,
  path: Issue['path'],
  message: string,
  context: Issue['context'] = {},
): readonly Issue<Code>[] {
  return [{ code, path, message, context }]
}

/**
 * Runs the rules of a resource, or those of the caller, and gathers their issues in the order of the rules.
 *
 * A rule of the caller's has codes of its own, so the result's type follows the list that is given.
 */
export function runRules<Draft, Context, Default extends string, Code extends string>(
  defaults: readonly Rule<Draft, Context, Default>[],
  draft: Draft,
  context: Context,
  options: RuleOptions<Draft, Context, Code>,
): readonly Issue<Code>[] {
  const rules = options.rules ?? (defaults as unknown as readonly Rule<Draft, Context, Code>[])
  return rules.flatMap((rule) => rule(draft, context))
}
