import type { Issue } from '@foliokit/errors'
import { noIssues } from '../order/no-issues.js'
import type { SwitchedSchemes } from './draft.js'

/** Refuses a switch between two fund houses, where both schemes name theirs: a folio is an account with one (domain §1). */
export function switchWithinAmc(_draft: unknown, { from, to }: SwitchedSchemes): readonly Issue<'SCHEMES_SWITCH_AMC_DIFFERS', never>[] {
  if (from.amc == null || to.amc == null || from.amc === to.amc) return noIssues
  const message = `${from.isin} is of fund house ${from.amc}, ${to.isin} of ${to.amc}; a switch stays within one.`
  return [{ code: 'SCHEMES_SWITCH_AMC_DIFFERS', path: ['switch_in_scheme'], message, context: { from: from.amc, to: to.amc } }]
}
