import { updatesOn, type Update } from '@foliokit/lifecycle'
import type { IdentityDocumentContext } from './context.js'
import type { IdentityDocumentEvent } from './events.js'

const on = updatesOn<IdentityDocumentContext, IdentityDocumentEvent>()

/** The updates of a fetch, by the name that `identityDocumentStateTable` gives them. */
export const identityDocumentUpdates = {
  stampSucceeded: (_, { at }) => ({ succeededAt: at }),
  recordFailure: on('failed', (_, { at, reason }) => ({ failedAt: at, reason: reason ?? null })),
  stampExpired: (_, { at }) => ({ expiredAt: at }),
} as const satisfies Record<string, Update<IdentityDocumentContext, IdentityDocumentEvent>>
