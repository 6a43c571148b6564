import { isGiven, valueOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule, type RuleContext } from '../rule.js'

/** Makes a rule over members that come together: where one is given and another is not, the other is refused. */
export function together<Draft extends object>(
  ...fields: readonly FieldOf<Draft>[]
): Rule<Draft, RuleContext, 'INVESTORS_GROUP_INCOMPLETE'> {
  return (draft, context) => {
    const missing = fields.filter((field) => !isGiven(valueOf(draft, context, field)))
    if (missing.length === 0 || missing.length === fields.length) return noIssues
    const given = fields.filter((field) => !missing.includes(field))
    return missing.flatMap((field) =>
      broken('INVESTORS_GROUP_INCOMPLETE', [field], `${field} comes together with ${given.join(' and ')}.`, { given }),
    )
  }
}
