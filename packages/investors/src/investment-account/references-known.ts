import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { FolioDefaultsDraft, InvestmentAccountContext } from './draft.js'
import { folioReferences, referenced, type FolioReference } from './reference.js'

type ReferenceIssue = InvestorIssue<'INVESTORS_REFERENCE_UNKNOWN' | 'INVESTORS_REFERENCE_OF_ANOTHER'>

/**
 * Refuses a folio default that is no object of the investor: one that is not in the list the context brings, or that belongs to another
 * profile (vendor's note on folio defaults: they are chosen from what is registered for the profile).
 */
export function referencesKnown(draft: FolioDefaultsDraft, { references }: InvestmentAccountContext): readonly ReferenceIssue[] {
  return (Object.keys(folioReferences) as FolioReference[]).flatMap((field): readonly ReferenceIssue[] => {
    const id = memberOf(draft, field)
    const object = isGiven(id) ? referenced(field, id, references) : undefined
    if (object === undefined) return noIssues
    if (object === null) return broken('INVESTORS_REFERENCE_UNKNOWN', [field], `${field} must be the id of an object that exists.`)
    const owner = references?.profile?.id
    if (owner === undefined || !isGiven(object.profile) || object.profile === owner) return noIssues
    return broken('INVESTORS_REFERENCE_OF_ANOTHER', [field], `${field} must be an object of the primary investor's profile.`)
  })
}
