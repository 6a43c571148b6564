import type { Issue } from '@foliokit/errors'
import { noIssues } from '../order/no-issues.js'
import type { SwitchedSchemes } from './draft.js'

/** Refuses a switch out of a scheme that allows none (`switch_out_allowed`). */
export function switchOutAllowed(_draft: unknown, { from }: SwitchedSchemes): readonly Issue<'SCHEMES_SWITCH_OUT_NOT_ALLOWED', never>[] {
  if (from.switchOut?.allowed === true) return noIssues
  const { isin, name } = from
  const message = `${name} (${isin}) allows no switches out.`
  return [{ code: 'SCHEMES_SWITCH_OUT_NOT_ALLOWED', path: ['switch_out_scheme'], message, context: { isin, name } }]
}
