import type { Issue } from '@foliokit/errors'
import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import type { SystematicDirection } from './terms.js'

const refusals = {
  sip: { code: 'SCHEMES_SIP_NOT_ALLOWED', says: 'takes no SIP' },
  swp: { code: 'SCHEMES_SWP_NOT_ALLOWED', says: 'gives no SWP' },
  stpOut: { code: 'SCHEMES_STP_OUT_NOT_ALLOWED', says: 'allows no STP out of it' },
  stpIn: { code: 'SCHEMES_STP_IN_NOT_ALLOWED', says: 'allows no STP into it' },
} as const

/** The codes of a scheme that takes no systematic plan, by direction. */
export type NotAllowedCode<Direction extends SystematicDirection = SystematicDirection> = (typeof refusals)[Direction]['code']

/** Refuses a systematic plan in a direction that the scheme is closed in, or says nothing of. `field` names the scheme in the draft. */
export function systematicNotAllowed<Direction extends SystematicDirection>(
  direction: Direction,
  scheme: Scheme,
  field: string,
): readonly Issue<NotAllowedCode<Direction>, never>[] {
  if (scheme[direction]?.allowed === true) return noIssues
  const { isin, name } = scheme
  const { code, says } = refusals[direction]
  return [{ code, path: [field], message: `${name} (${isin}) ${says}.`, context: { isin, name } }]
}
