import { isGiven, memberOf, valueOf } from '../members.js'
import { broken, noIssues, type InvestorIssue, type RuleContext } from '../rule.js'
import type { NonIndividualProfileDraft } from './draft.js'
import { entityClassifications } from './values.js'

/** Refuses the hash of another classification than the entity's: only the one of its name may be passed (vendor's non individual profiles). */
export function classificationMatches(
  draft: NonIndividualProfileDraft,
  context: RuleContext,
): readonly InvestorIssue<'INVESTORS_CLASSIFICATION_DIFFERS'>[] {
  const classification = valueOf(draft, context, 'entity_classification')
  return entityClassifications.flatMap((name) => {
    if (!isGiven(memberOf(draft, name)) || name === classification) return noIssues
    const message = `${name} can be given only when entity_classification is ${name}.`
    return broken('INVESTORS_CLASSIFICATION_DIFFERS', [name], message, { needs: name })
  })
}
