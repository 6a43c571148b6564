import type { Issue } from '@foliokit/errors'
import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'

/** Refuses a redemption from a scheme that gives none (`redemption_allowed`, or no `withdrawal` threshold). */
export function redemptionAllowed(
  _draft: unknown,
  { isin, name, redemption }: Scheme,
): readonly Issue<'SCHEMES_REDEMPTION_NOT_ALLOWED', never>[] {
  if (redemption?.allowed === true) return noIssues
  const message = `${name} (${isin}) gives no redemptions.`
  return [{ code: 'SCHEMES_REDEMPTION_NOT_ALLOWED', path: ['scheme'], message, context: { isin, name } }]
}
