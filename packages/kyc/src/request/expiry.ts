import { compareInstants, type InstantText } from '@foliokit/lifecycle'
import { instantAfter } from '../instant-after.js'
import type { StoredKycRequest } from './lifecycle.js'

/** How long a KYC request may stay unsubmitted: 5 days after its creation (domain §8). At the end of them it is expired. */
export const kycRequestSeconds = 5 * 86_400

/** The moment from which a KYC request created at a moment is expired, in the offset of that moment. */
export function kycRequestExpiry(createdAt: InstantText): InstantText {
  return instantAfter(createdAt, kycRequestSeconds)
}

/**
 * When a KYC request will expire if nothing else happens: the moment from which `expired` is accepted. `null` when it no longer can,
 * since it was submitted or has ended.
 */
export function kycRequestExpiresAt({ state, context }: StoredKycRequest): InstantText | null {
  return state === 'pending' || state === 'esign_required' ? context.expiresAt : null
}

/** Tells whether a KYC request that is still unsubmitted should be expired at a moment. */
export function isKycRequestDue(request: StoredKycRequest, at: InstantText): boolean {
  const expiresAt = kycRequestExpiresAt(request)
  return expiresAt !== null && compareInstants(at, expiresAt) >= 0
}
