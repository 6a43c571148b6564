import type { Issue } from '@foliokit/errors'
import { noIssues } from '../order/no-issues.js'
import type { SwitchedSchemes } from './draft.js'

/** Refuses a switch into a scheme that is not active; out of one, its own flag decides. */
export function switchInActive(_draft: unknown, { to }: SwitchedSchemes): readonly Issue<'SCHEMES_SCHEME_INACTIVE', never>[] {
  if (to.active) return noIssues
  const { isin, name } = to
  const message = `${name} (${isin}) is not active.`
  return [{ code: 'SCHEMES_SCHEME_INACTIVE', path: ['switch_in_scheme'], message, context: { isin, name } }]
}
