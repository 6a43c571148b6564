import type { Issue } from '@foliokit/errors'
import type { Scheme } from '../scheme.js'
import { noIssues } from './no-issues.js'

/** Refuses an order into a scheme that is not active (vendor's fund scheme object, `active`). */
export function schemeActive(_draft: unknown, scheme: Scheme): readonly Issue<'SCHEMES_SCHEME_INACTIVE', never>[] {
  if (scheme.active) return noIssues
  const { isin, name } = scheme
  return [{ code: 'SCHEMES_SCHEME_INACTIVE', path: ['scheme'], message: `${name} (${isin}) is not active.`, context: { isin, name } }]
}
