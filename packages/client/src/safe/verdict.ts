import { isCodedError } from '@foliokit/errors'
import { certaintyOf, errorDetails } from '@foliokit/http'

/**
 * What a failed create says:
 *
 * - `not-sent`: it never left; the same bytes may go again.
 * - `later`: it was turned away at the door (429); nothing happened, and the same bytes may go again after a while.
 * - `barred`: the caller was turned away (401, 403, 404, 405), not the order: no word about it, nothing happened.
 * - `duplicate`: the reference is taken, so an earlier request may have made it.
 * - `refused`: a definite no to this order.
 * - `unknown`: it may have taken effect.
 */
export type Verdict = 'not-sent' | 'later' | 'barred' | 'duplicate' | 'refused' | 'unknown'

export function verdictOf(error: unknown): Verdict {
  const certainty = certaintyOf(error)
  if (certainty !== 'done') return certainty
  const status = isCodedError(error) ? error.context['status'] : undefined
  if (status === 429) return 'later'
  if (typeof status === 'number' && barring.has(status)) return 'barred'
  return saysDuplicate(error) ? 'duplicate' : 'refused'
}

const barring: ReadonlySet<number> = new Set([401, 403, 404, 405])

/** `source_ref_id: should be unique` (field notes §2.1), wherever in the error it stands. */
function saysDuplicate(error: unknown): boolean {
  const { message, fields } = errorDetails(error)
  const texts = [message ?? '', ...fields.map((each) => `${each.field}: ${each.message}`)]
  return texts.some((text) => text.includes('source_ref_id') && /unique|already|exists|duplicate/i.test(text))
}
