import type { Issue } from '@foliokit/errors'
import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'

/** Refuses a purchase in a scheme that takes none (`purchase_allowed`, or no `lumpsum` threshold). */
export function purchaseAllowed(_draft: unknown, scheme: Scheme): readonly Issue<'SCHEMES_PURCHASE_NOT_ALLOWED', never>[] {
  if (scheme.purchase.allowed) return noIssues
  const { isin, name } = scheme
  return [
    { code: 'SCHEMES_PURCHASE_NOT_ALLOWED', path: ['scheme'], message: `${name} (${isin}) takes no purchases.`, context: { isin, name } },
  ]
}
