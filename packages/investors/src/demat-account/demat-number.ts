import { checkDemat, isDemat } from '@foliokit/identifiers'
import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { DematAccountDraft } from './draft.js'

/** Refuses halves that are no demat number together; the half that is wrong by itself is named, or both (domain §8, identifiers). */
export function dematNumber(draft: DematAccountDraft): readonly InvestorIssue<'INVESTORS_DEMAT_INVALID'>[] {
  const [participant, client] = [memberOf(draft, 'dp_id'), memberOf(draft, 'client_id')]
  const wrong = [
    {
      field: 'dp_id',
      value: participant,
      right: '8 digits (CDSL), or IN and 6 digits (NSDL)',
      passes: typeof participant === 'string' && isDemat(`${participant}00000000`),
    },
    {
      field: 'client_id',
      value: client,
      right: '8 digits',
      passes: typeof client === 'string' && checkDemat(`00000000${client}`).length === 0,
    },
  ].filter(({ value, passes }) => isGiven(value) && value !== '' && !passes)
  if (wrong.length === 0) return noIssues
  return wrong.flatMap(({ field, right }) => broken('INVESTORS_DEMAT_INVALID', [field], `${field} must be ${right}.`, { expected: right }))
}
