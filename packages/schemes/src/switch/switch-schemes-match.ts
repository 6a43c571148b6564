import type { Issue } from '@foliokit/errors'
import { noIssues } from '../order/no-issues.js'
import type { SwitchDraft, SwitchedSchemes } from './draft.js'

/** Refuses to check a switch against other schemes than the ones it names: their limits would prove nothing. */
export function switchSchemesMatch(
  draft: Pick<SwitchDraft, 'switch_out_scheme' | 'switch_in_scheme'>,
  { from, to }: SwitchedSchemes,
): readonly Issue<'SCHEMES_SCHEME_DIFFERS', never>[] {
  return [
    ...differs('switch_out_scheme', draft.switch_out_scheme, from.isin),
    ...differs('switch_in_scheme', draft.switch_in_scheme, to.isin),
  ]
}

function differs(field: string, scheme: string | undefined, isin: string): readonly Issue<'SCHEMES_SCHEME_DIFFERS', never>[] {
  if (scheme === undefined || scheme === isin) return noIssues
  const message = `The order names ${scheme} as ${field}, the rules are those of ${isin}.`
  return [{ code: 'SCHEMES_SCHEME_DIFFERS', path: [field], message, context: { scheme, isin } }]
}
