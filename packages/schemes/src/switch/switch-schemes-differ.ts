import type { Issue } from '@foliokit/errors'
import { noIssues } from '../order/no-issues.js'
import type { SwitchedSchemes } from './draft.js'

/** Refuses a switch from a scheme into itself. */
export function switchSchemesDiffer(_draft: unknown, { from, to }: SwitchedSchemes): readonly Issue<'SCHEMES_SWITCH_SAME_SCHEME', never>[] {
  if (from.isin !== to.isin) return noIssues
  const message = `The switch leads from ${from.isin} into itself.`
  return [{ code: 'SCHEMES_SWITCH_SAME_SCHEME', path: ['switch_in_scheme'], message, context: { isin: from.isin } }]
}
