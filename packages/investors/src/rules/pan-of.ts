import { isPan, panHolder, type PanHolder } from '@foliokit/identifiers'
import { memberOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule } from '../rule.js'

/** Makes a rule that refuses the PAN of another kind of holder, which the fourth letter tells (domain §8). */
export function panOf<Draft extends object>(field: FieldOf<Draft>, holder: PanHolder): Rule<Draft, unknown, 'INVESTORS_PAN_HOLDER'> {
  return (draft) => {
    const value = memberOf(draft, field)
    if (!isPan(value) || panHolder(value) === holder) return noIssues
    const found = panHolder(value)
    return broken('INVESTORS_PAN_HOLDER', [field], `${field} must be the PAN of a holder of the kind ${holder}, not ${found}.`, {
      found,
      expected: holder,
    })
  }
}
