import { memberOf } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

/**
 * Refuses an update of a request that is no longer pending: from `esign_required` on, the document to be signed is made of it. A status
 * that is not known passes; the platform will tell.
 */
export const stillOpen: Rule<object, { readonly stored?: object | null | undefined }, 'KYC_REQUEST_NOT_OPEN'> = (_, { stored }) => {
  const status = memberOf(stored, 'status')
  if (!closed.includes(status as string)) return noIssues
  return broken('KYC_REQUEST_NOT_OPEN', [], `Only a pending KYC request is updated, not one that is ${String(status)}.`, { status })
}

const closed: readonly string[] = ['esign_required', 'submitted', 'successful', 'rejected', 'expired']
