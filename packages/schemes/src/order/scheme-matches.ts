import type { Issue } from '@foliokit/errors'
import type { Scheme } from '../scheme.js'
import { noIssues } from './no-issues.js'

/** Refuses to check an order against another scheme than the one it names: its limits would prove nothing. */
export function schemeMatches(
  draft: { readonly scheme?: string | undefined },
  scheme: Scheme,
): readonly Issue<'SCHEMES_SCHEME_DIFFERS', never>[] {
  if (draft.scheme === undefined || draft.scheme === scheme.isin) return noIssues
  return [
    {
      code: 'SCHEMES_SCHEME_DIFFERS',
      path: ['scheme'],
      message: `The order is in ${draft.scheme}, the rules are those of ${scheme.isin}.`,
      context: { scheme: draft.scheme, isin: scheme.isin },
    },
  ]
}
