import type { Issue } from '@foliokit/errors'
import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule, type RuleContext } from '../rule.js'

/**
 * Makes a rule that runs other rules on a member that is an object, with the member's name before their paths.
 *
 * An update replaces such a member as a whole, unless it is `merged`: then its rules are given the stored one.
 */
export function inside<Draft extends object, Field extends FieldOf<Draft>, Context extends RuleContext, Code extends string>(
  field: Field,
  rules: readonly Rule<NonNullable<Draft[Field]>, Context, Code>[],
  options: { readonly merged?: boolean } = {},
): Rule<Draft, Context, Code | 'INVESTORS_NOT_AN_OBJECT'> {
  return (draft, context) => {
    const value = memberOf(draft, field)
    if (!isGiven(value)) return noIssues
    const stored = options.merged === true ? (memberOf(context.stored, field) as object | undefined) : undefined
    return runOn(value, rules, { ...context, stored }, [field])
  }
}

/** Makes a rule that runs other rules on every item of a member that is a list, with the member's name and the index before their paths. */
export function each<Draft extends object, Item extends object, Context extends RuleContext, Code extends string>(
  field: FieldOf<Draft>,
  rules: readonly Rule<Item, Context, Code>[],
): Rule<Draft, Context, Code | 'INVESTORS_NOT_AN_OBJECT' | 'INVESTORS_NOT_A_LIST'> {
  return (draft, context) => {
    const value = memberOf(draft, field)
    if (!isGiven(value)) return noIssues
    if (!Array.isArray(value)) return broken('INVESTORS_NOT_A_LIST', [field], `${field} must be a list.`)
    return value.flatMap((item, index) => runOn(item, rules, { ...context, stored: undefined }, [field, index]))
  }
}

function runOn<Member, Context, Code extends string>(
  value: unknown,
  rules: readonly Rule<Member, Context, Code>[],
  context: Context,
  path: Issue['path'],
): readonly Issue<Code | 'INVESTORS_NOT_AN_OBJECT'>[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return broken('INVESTORS_NOT_AN_OBJECT', path, `${path.join('.')} must be an object.`)
  }
  return rules.flatMap((rule) => rule(value as Member, context)).map((issue) => ({ ...issue, path: [...path, ...issue.path] }))
}
