import { updatesOn, type Update } from '@foliokit/lifecycle'
import type { KycRequestContext } from './context.js'
import type { KycRequestEvent } from './events.js'

const on = updatesOn<KycRequestContext, KycRequestEvent>()

/** The updates of a KYC request, by the name that `kycRequestStateTable` gives them. */
export const kycRequestUpdates = {
  recordFields: on('updated', (_, { fieldsNeeded }) => ({ fieldsNeeded: [...fieldsNeeded] })),
  stampEsignRequired: (_, { at }) => ({ esignRequiredAt: at }),
  stampSubmitted: (_, { at }) => ({ submittedAt: at }),
  stampSucceeded: (_, { at }) => ({ succeededAt: at }),
  recordRejection: on('rejected', (_, { at, details }) => ({ rejectedAt: at, rejection: details === undefined ? null : { ...details } })),
  stampExpired: (_, { at }) => ({ expiredAt: at }),
} as const satisfies Record<string, Update<KycRequestContext, KycRequestEvent>>
