import type { Issue } from '@foliokit/errors'
import { noIssues } from '../order/no-issues.js'
import type { SwitchedSchemes } from './draft.js'

/** Refuses a switch into a scheme that takes none (`switch_in_allowed`). */
export function switchInAllowed(_draft: unknown, { to }: SwitchedSchemes): readonly Issue<'SCHEMES_SWITCH_IN_NOT_ALLOWED', never>[] {
  if (to.switchIn?.allowed === true) return noIssues
  const { isin, name } = to
  const message = `${name} (${isin}) takes no switches in.`
  return [{ code: 'SCHEMES_SWITCH_IN_NOT_ALLOWED', path: ['switch_in_scheme'], message, context: { isin, name } }]
}
