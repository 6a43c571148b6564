import type { Issue } from '@foliokit/errors'
import { isGiven, memberOf } from '../members.js'
import { noIssues, type FieldOf, type Rule } from '../rule.js'

/**
 * Makes a rule of a format check of `@foliokit/identifiers`: its message and its `nearest` stand, its code becomes `reason` in the
 * context.
 */
export function formatOf<Draft extends object, Code extends string>(
  field: FieldOf<Draft>,
  check: (text: string) => readonly Issue[],
  code: Code,
): Rule<Draft, unknown, Code> {
  return (draft) => {
    const value = memberOf(draft, field)
    if (!isGiven(value)) return noIssues
    return check(value as string).map((found) => ({ ...found, code, path: [field], context: { ...found.context, reason: found.code } }))
  }
}
