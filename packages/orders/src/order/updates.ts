import type { Consent } from '@foliokit/identifiers'
import { keepMembers, type InstantText, type Update } from '@foliokit/lifecycle'
import type { OrderContext } from './context.js'

/** An event as these updates read it. */
export interface AnyFact {
  readonly type: string
  readonly at: InstantText
  readonly consent?: Consent
  readonly failureCode?: string
}

/** What every kind of order records, by the name that the state tables give it. An event that lacks what is recorded changes nothing. */
export const orderUpdates = {
  recordConsent: (_, { consent }) => (consent === undefined ? {} : { consent: keepMembers(consent, ['email', 'isd_code', 'mobile']) }),
  recordFailure: (_, { failureCode, at }) => (failureCode === undefined ? {} : { failureCode, failedAt: at }),
  recordExpiry: (_, { at }) => ({ failureCode: 'order_expiry', failedAt: at }),
  stampConfirmed: (_, { at }) => ({ confirmedAt: at }),
  stampSubmitted: (_, { at }) => ({ submittedAt: at }),
  stampCancelled: (_, { at }) => ({ cancelledAt: at }),
  stampReversed: (_, { at }) => ({ reversedAt: at }),
} as const satisfies Record<string, Update<OrderContext, AnyFact>>
