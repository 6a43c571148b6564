import type { Issue } from '@foliokit/errors'
import type { Rupees, Units } from '@foliokit/money'
import { runRules } from '../order/run-rules.js'
import { amountOrUnits } from '../withdrawal/amount-or-units.js'
import type { Holdings } from '../withdrawal/draft.js'
import type { SwitchDraft, SwitchedSchemes, SwitchIssueCode, SwitchRule } from './draft.js'
import { switchInActive } from './switch-in-active.js'
import { switchInAllowed } from './switch-in-allowed.js'
import { switchInMultiple } from './switch-in-multiple.js'
import { switchInWithinLimits } from './switch-in-within-limits.js'
import { switchOutAllowed } from './switch-out-allowed.js'
import { switchOutMultiple } from './switch-out-multiple.js'
import { switchOutWithinLimits } from './switch-out-within-limits.js'
import { switchPositive } from './switch-positive.js'
import { switchSchemesDiffer } from './switch-schemes-differ.js'
import { switchSchemesMatch } from './switch-schemes-match.js'
import { switchUnlocked } from './switch-unlocked.js'
import { switchWithinAmc } from './switch-within-amc.js'
import { switchWithinHoldings } from './switch-within-holdings.js'

/** The rules the platform documents for a switch, in the order they are reported. Filter it or add to it. */
export const defaultSwitchRules: readonly SwitchRule<SwitchIssueCode>[] = Object.freeze([
  switchSchemesMatch,
  switchSchemesDiffer,
  switchWithinAmc,
  switchOutAllowed,
  switchInActive,
  switchInAllowed,
  amountOrUnits,
  switchPositive,
  switchOutWithinLimits,
  switchOutMultiple,
  switchInWithinLimits,
  switchInMultiple,
  switchWithinHoldings,
  switchUnlocked,
])

/**
 * Checks a switch against the scheme it leaves and the scheme it enters, and against what is held where that is given, before it is
 * sent. Amount and units both empty is everything. Returns one issue per broken rule and never throws; an empty list passes.
 *
 * @example
 * checkSwitch({ folio_number: '39171511', amount: rupees('1000') }, { from, to })
 * // [{ code: 'SCHEMES_AMOUNT_BELOW_MINIMUM', path: ['amount'], context: { scheme: to.isin, ... }, nearest: 5000.00, ... }]
 */
export function checkSwitch<Code extends string = SwitchIssueCode>(
  draft: SwitchDraft,
  schemes: SwitchedSchemes,
  options: { readonly rules?: readonly SwitchRule<Code>[]; readonly holdings?: Holdings } = {},
): readonly Issue<Code, Rupees | Units>[] {
  const rules = options.rules ?? (defaultSwitchRules as unknown as readonly SwitchRule<Code>[])
  return runRules(rules, draft, schemes, options.holdings ?? {})
}
