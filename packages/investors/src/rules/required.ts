import { isFilled, valueOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule, type RuleContext } from '../rule.js'

/** Makes a rule that refuses a draft without a mandatory member: in the draft, or for an update, in what is stored. */
export function required<Draft extends object>(field: FieldOf<Draft>): Rule<Draft, RuleContext, 'INVESTORS_REQUIRED'> {
  return (draft, context) =>
    isFilled(valueOf(draft, context, field)) ? noIssues : broken('INVESTORS_REQUIRED', [field], `${field} is required.`)
}
