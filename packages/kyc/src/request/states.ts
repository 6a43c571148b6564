const expires = {
  expired: { target: 'expired', guard: 'expiryDue', actions: ['stampExpired'] },
  expiry_simulated: { target: 'expired', actions: ['stampExpired'] },
} as const

/**
 * What a KYC request accepts in each status, as data (domain §8). Guards and actions are named here and written in `guards.ts` and
 * `updates.ts`.
 */
export const kycRequestStateTable = {
  /** The investor fills it in, in as many steps as it takes. */
  pending: {
    on: {
      updated: { guard: 'notExpired', actions: ['recordFields'] },
      esign_required: { target: 'esign_required', guard: 'mayRequireEsign', actions: ['stampEsignRequired'] },
      submitted: { target: 'submitted', guard: 'maySubmitUnsigned', actions: ['stampSubmitted'] },
      ...expires,
    },
  },
  /** Complete; the investor has to sign it electronically. */
  esign_required: {
    on: { submitted: { target: 'submitted', guard: 'notExpired', actions: ['stampSubmitted'] }, ...expires },
  },
  /** With the fund house. It no longer expires. */
  submitted: {
    on: {
      succeeded: { target: 'successful', actions: ['stampSucceeded'] },
      rejected: { target: 'rejected', actions: ['recordRejection'] },
    },
  },
  /** The fund house passed it to the KRA. */
  successful: { type: 'final' },
  /** The fund house refused it: correct what it names and create another. */
  rejected: { type: 'final' },
  /** Not submitted within 5 days: create another. */
  expired: { type: 'final' },
} as const

/** A status of a KYC request, as the wire spells it. */
export type KycRequestStatus = keyof typeof kycRequestStateTable

/** Every status of a KYC request. The platform may grow more: an unknown one is data, not an error. */
export const kycRequestStatuses = /* @__PURE__ */ Object.freeze(Object.keys(kycRequestStateTable) as KycRequestStatus[])
