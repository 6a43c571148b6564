import { latestInstant } from '@foliokit/lifecycle'
import type { EventBuilders } from '@foliokit/lifecycle/testing'
import type { KycRequestContext, KycRequestInput } from './context.js'
import type { KycRequestEvent } from './events.js'
import type { StoredKycRequest } from './lifecycle.js'
import type { KycRequestStatus } from './states.js'

/** An input that starts a KYC request of v2 that still needs a signature; give what should differ. */
export function kycRequestInput(changes: Partial<KycRequestInput> = {}): KycRequestInput {
  return { at: '2024-01-15T10:00:00+05:30', fieldsNeeded: ['signature'], ...changes }
}

/**
 * Builders of every event of a KYC request, for `walk` and `paths` of `@foliokit/lifecycle/testing`. Times never go back: an event
 * happens when the last one did, an expiry when it is due.
 */
export const kycRequestEvents: EventBuilders<KycRequestStatus, KycRequestContext, KycRequestEvent> = {
  updated: (stored) => [
    { type: 'updated', at: lastTime(stored), fieldsNeeded: ['signature', 'photo'] },
    { type: 'updated', at: lastTime(stored), fieldsNeeded: [] },
  ],
  esign_required: (stored) => ({ type: 'esign_required', at: lastTime(stored) }),
  submitted: (stored) => ({ type: 'submitted', at: lastTime(stored) }),
  succeeded: (stored) => ({ type: 'succeeded', at: lastTime(stored) }),
  rejected: (stored) => [
    { type: 'rejected', at: lastTime(stored), details: { signature: 'data_missing', 'address.proof': 'document_unclear' } },
    { type: 'rejected', at: lastTime(stored) },
  ],
  expired: (stored) => [
    { type: 'expired', at: stored.context.expiresAt },
    { type: 'expired', at: lastTime(stored) },
  ],
  expiry_simulated: (stored) => ({ type: 'expiry_simulated', at: lastTime(stored) }),
}

/** When something last happened to a KYC request. */
const lastTime = ({ context }: StoredKycRequest) =>
  latestInstant(context.createdAt, context.esignRequiredAt, context.submittedAt, context.succeededAt, context.rejectedAt)
