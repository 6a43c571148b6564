import { noIssues, type PurchaseDraft, type PurchaseIssue } from './draft.js'
import type { Scheme } from '../scheme.js'

/** Refuses an order in a scheme that is not active (vendor's fund scheme object, `active`). */
export function schemeActive(_draft: PurchaseDraft, scheme: Scheme): readonly PurchaseIssue[] {
  if (scheme.active) return noIssues
  const { isin, name } = scheme
  return [{ code: 'SCHEMES_SCHEME_INACTIVE', path: ['scheme'], message: `${name} (${isin}) is not active.`, context: { isin, name } }]
}
