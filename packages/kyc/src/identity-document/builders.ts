import type { EventBuilders } from '@foliokit/lifecycle/testing'
import type { IdentityDocumentContext, IdentityDocumentInput } from './context.js'
import type { IdentityDocumentEvent } from './events.js'
import type { IdentityDocumentStatus } from './states.js'

/** An input that starts the fetch of an identity document; give what should differ. */
export function identityDocumentInput(changes: Partial<IdentityDocumentInput> = {}): IdentityDocumentInput {
  return { at: '2024-01-15T10:00:00+05:30', ...changes }
}

/** Builders of every event of a fetch, for `walk` and `paths` of `@foliokit/lifecycle/testing`. An expiry happens when it is due. */
export const identityDocumentEvents: EventBuilders<IdentityDocumentStatus, IdentityDocumentContext, IdentityDocumentEvent> = {
  succeeded: ({ context }) => ({ type: 'succeeded', at: context.createdAt }),
  failed: ({ context }) => [
    { type: 'failed', at: context.createdAt, reason: 'user cancelled' },
    { type: 'failed', at: context.createdAt },
  ],
  expired: ({ context }) => [
    { type: 'expired', at: context.expiresAt },
    { type: 'expired', at: context.createdAt },
  ],
}
