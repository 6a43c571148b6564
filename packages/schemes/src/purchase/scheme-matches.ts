import type { Scheme } from '../scheme.js'
import { noIssues, type PurchaseDraft, type PurchaseIssue } from './draft.js'

/** Refuses to check an order against another scheme than the one it names: its limits would prove nothing. */
export function schemeMatches(draft: PurchaseDraft, scheme: Scheme): readonly PurchaseIssue[] {
  if (draft.scheme === undefined || draft.scheme === scheme.isin) return noIssues
  const context = { scheme: draft.scheme, isin: scheme.isin }
  return [
    {
      code: 'SCHEMES_SCHEME_DIFFERS',
      path: ['scheme'],
      message: `The order is in ${draft.scheme}, the rules are those of ${scheme.isin}.`,
      context,
    },
  ]
}
