import type { Issue } from '@foliokit/errors'
import type { InvestorIssueCode } from '../issue-codes.js'
import { runRules, type Rule, type RuleOptions } from '../rule.js'
import { inside } from '../rules/inside.js'
import { oneOf } from '../rules/one-of.js'
import { setOnce } from '../rules/set-once.js'
import { share } from '../rules/share.js'
import { together } from '../rules/together.js'
import { amfiEmailOfFolio } from './amfi-email-of-folio.js'
import { amfiInvestorName } from './amfi-investor-name.js'
import { amfiMobileOfFolio } from './amfi-mobile-of-folio.js'
import { amfiNomineeNames } from './amfi-nominee-names.js'
import { allocationsMakeHundred } from './allocations-make-hundred.js'
import type { FolioDefaultsDraft, InvestmentAccountContext, InvestmentAccountDraft } from './draft.js'
import { folioDefaultsNeedProfile } from './folio-defaults-need-profile.js'
import { nomineesDiffer } from './nominees-differ.js'
import { nomineesInOrder } from './nominees-in-order.js'
import { nomineesVisibility } from './nominees-visibility.js'
import { oneInvestor } from './one-investor.js'
import { referencesKnown } from './references-known.js'
import { samePan } from './same-pan.js'

/** The rules of an account's folio defaults, in the order they are reported. An update is held against what is stored, member by member. */
export const defaultFolioDefaultsRules: readonly Rule<FolioDefaultsDraft, InvestmentAccountContext, InvestorIssueCode>[] = Object.freeze([
  referencesKnown,
  amfiEmailOfFolio,
  amfiMobileOfFolio,
  nomineesInOrder,
  nomineesDiffer,
  share('nominee1_allocation_percentage'),
  share('nominee2_allocation_percentage'),
  share('nominee3_allocation_percentage'),
  together('nominee1', 'nominee1_allocation_percentage'),
  together('nominee2', 'nominee2_allocation_percentage'),
  together('nominee3', 'nominee3_allocation_percentage'),
  allocationsMakeHundred,
  nomineesVisibility,
  amfiNomineeNames,
])

/** The rules the platform documents for an investment account, in the order they are reported (vendor's investment accounts). */
export const defaultInvestmentAccountRules: readonly Rule<InvestmentAccountDraft, InvestmentAccountContext, InvestorIssueCode>[] =
  Object.freeze([
    oneInvestor,
    samePan,
    amfiInvestorName,
    oneOf('holding_pattern', ['single']),
    folioDefaultsNeedProfile,
    inside('folio_defaults', defaultFolioDefaultsRules, { merged: true }),
    setOnce('primary_investor', 'primary_investor_old_id', 'holding_pattern'),
  ])

/**
 * Checks an investment account before it is created, or changed when the context has it `stored`. Returns one issue per broken rule and
 * never throws; an empty list passes. What `references` bring is looked into too.
 *
 * @example
 * const folio_defaults = { nominee1: 'relp_1', nominee1_allocation_percentage: percentage('60') }
 * checkInvestmentAccount({ primary_investor: 'invp_1', folio_defaults })
 * // [{ code: 'INVESTORS_ALLOCATION_NOT_100', path: ['folio_defaults', 'nominee1_allocation_percentage'], nearest: '100', ... }]
 */
export function checkInvestmentAccount<Code extends string = InvestorIssueCode>(
  draft: InvestmentAccountDraft,
  context: InvestmentAccountContext = {},
  options: RuleOptions<InvestmentAccountDraft, InvestmentAccountContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultInvestmentAccountRules, draft, context, options)
}
