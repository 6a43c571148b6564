import { memberOf } from '../members.js'
import type { V1NominationDraft } from './draft.js'

/** The nominees of a v1 investor: at most three (v1 documents, nomination). */
export const v1Nominees = ['nominee1', 'nominee2', 'nominee3'] as const

/** The shares of some nominees; `undefined` of one who has none. */
export function sharesOf(draft: V1NominationDraft, named: readonly (typeof v1Nominees)[number][]): readonly unknown[] {
  return named.map((nominee) => memberOf(memberOf(draft, nominee), 'allocation_percentage'))
}
