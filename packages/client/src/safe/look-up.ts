import { newestListCap } from '@foliokit/api'
import { isCodedError } from '@foliokit/errors'
import type { Prepare } from '../call.js'
import { attempt } from './attempt.js'
import { differingMembers, fingerprintOf } from './fingerprint.js'
import type { Intent } from './intent.js'
import type { Kind } from './kinds.js'
import type { Row } from './outcome.js'
import { referenceConflict, type OpenReason } from './safe-error.js'
import type { Limits } from './wait.js'

/** What a look-up says of an intent: its object; not a trace of it; nothing this time; or that looking cannot decide. */
export type Look =
  | { readonly found: 'row'; readonly row: Row; readonly trouble?: undefined }
  | { readonly found: 'absent'; readonly trouble?: undefined }
  | { readonly found: 'nothing-read'; readonly trouble: unknown }
  | { readonly found: 'undecided'; readonly reason: OpenReason; readonly trouble?: unknown }

/**
 * Reads an intent's fate from the newest page of its account. A match is by reference **and** fingerprint; a full page whose oldest row is
 * newer than the intent decides nothing (reliability §2).
 *
 * @throws CodedError `CLIENT_INTENT_CONFLICT` when the reference belongs to something else
 */
export async function lookUp(prepare: Prepare, kind: Kind, intent: Intent, clockSkew: number, limits: Limits): Promise<Look> {
  const page = await attempt(prepare(kind.newest, [{ mf_investment_account: intent.fingerprint['mf_investment_account'] }]), limits)
  if ('error' in page) {
    const { error } = page
    return isRefusal(error) ? { found: 'undecided', reason: 'look-up-failed', trouble: error } : { found: 'nothing-read', trouble: error }
  }
  return findIntent(kind, (page.value as { readonly data: readonly ListedRow[] }).data, intent, clockSkew)
}

interface ListedRow {
  readonly id: string
  readonly source_ref_id?: string | null | undefined
  readonly created_at?: string | null | undefined
}

/** Finds an intent among the rows of a page as it came, whatever its filter did. */
function findIntent(kind: Kind, rows: readonly ListedRow[], intent: Intent, clockSkew: number): Look {
  const row = rows.find(({ source_ref_id }) => source_ref_id === intent.source_ref_id)
  if (row !== undefined) {
    const differing = differingMembers(kind.members, intent.fingerprint, fingerprintOf(kind.members, row))
    if (differing.length > 0) throw referenceConflict(intent, row.id, differing)
    return { found: 'row', row }
  }
  if (rows.length < newestListCap || reachesBack(rows, intent.at - clockSkew)) return { found: 'absent' }
  return { found: 'undecided', reason: 'list-too-short' }
}

/** Tells whether one of the rows is older than a moment. A row that does not say when it was made tells nothing. */
function reachesBack(rows: readonly ListedRow[], moment: number): boolean {
  return rows.some(({ created_at }) => typeof created_at === 'string' && Date.parse(withColon(created_at)) < moment)
}

/** `+0530` is read as `+05:30`: the platform writes both (field notes §2.6). */
const withColon = (instant: string) => instant.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')

/** A definite no that another try will not change. */
function isRefusal(error: unknown): boolean {
  return isCodedError(error) && error.context['certainty'] === 'done' && error.context['status'] !== 429 && error.code.startsWith('HTTP_')
}
