import { isFilled, valueOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule, type RuleContext } from '../rule.js'

/** What a rule may read of the draft as it would be once the update is made. */
export type Whole = (field: string) => unknown

/**
 * Makes a rule that refuses a draft without a member where a condition holds. `when` is the condition in words, for the message and the
 * context.
 */
export function requiredIf<Draft extends object, Context extends RuleContext>(
  field: FieldOf<Draft>,
  when: string,
  holds: (whole: Whole, context: Context) => boolean,
): Rule<Draft, Context, 'INVESTORS_REQUIRED_IF'> {
  return (draft, context) => {
    const whole: Whole = (name) => valueOf(draft, context, name)
    if (isFilled(whole(field)) || !holds(whole, context)) return noIssues
    return broken('INVESTORS_REQUIRED_IF', [field], `${field} is required when ${when}.`, { when })
  }
}
