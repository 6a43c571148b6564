import { isGiven, memberOf, valueOf } from '../members.js'
import { profileKind } from '../profile-kind.js'
import { broken, noIssues, type InvestorIssue, type RuleContext } from '../rule.js'
import { entityAddressNatures, individualAddressNatures, type AddressDraft } from './draft.js'

/** Refuses a nature that the kind of profile does not have: a home is an individual's, a registered office an entity's (vendor's addresses). */
export function addressNature(draft: AddressDraft, context: RuleContext): readonly InvestorIssue<'INVESTORS_NOT_ALLOWED'>[] {
  const nature = memberOf(draft, 'nature')
  const kind = profileKind(valueOf(draft, context, 'profile'))
  const allowed: readonly string[] =
    kind === 'individual'
      ? individualAddressNatures
      : kind === 'non_individual'
        ? entityAddressNatures
        : [...new Set([...individualAddressNatures, ...entityAddressNatures])]
  if (!isGiven(nature) || allowed.includes(nature as string)) return noIssues
  return broken('INVESTORS_NOT_ALLOWED', ['nature'], `nature must be one of: ${allowed.join(', ')}.`, { allowed })
}
