/**
 * What the fetch of an identity document accepts in each status, as data (domain §8). Guards and actions are named here and written in
 * `guards.ts` and `updates.ts`.
 */
export const identityDocumentStateTable = {
  /** The investor has yet to follow the link, or is at it. Who began in time may end late: the hour is the link's. */
  pending: {
    on: {
      succeeded: { target: 'successful', actions: ['stampSucceeded'] },
      failed: { target: 'failed', actions: ['recordFailure'] },
      expired: { target: 'expired', guard: 'expiryDue', actions: ['stampExpired'] },
    },
  },
  /** Read: it may be the proof of address of its KYC request, and of no other. */
  successful: { type: 'final' },
  /** Not read: create another. */
  failed: { type: 'final' },
  /** The link was not used within the hour: create another. */
  expired: { type: 'final' },
} as const

/** A status of the fetch of an identity document, as the wire's `fetch.status` spells it. */
export type IdentityDocumentStatus = keyof typeof identityDocumentStateTable

/** Every status of a fetch. The platform may grow more: an unknown one is data, not an error. */
export const identityDocumentStatuses = /* @__PURE__ */ Object.freeze(Object.keys(identityDocumentStateTable) as IdentityDocumentStatus[])
