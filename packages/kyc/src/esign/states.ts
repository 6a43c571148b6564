/** What an e-sign accepts in each status, as data (domain §8). Actions are named here and written in `updates.ts`. */
export const esignStateTable = {
  /** The investor has yet to sign. The link works as often as it takes. */
  pending: { on: { succeeded: { target: 'successful', actions: ['stampSucceeded'] } } },
  /** Signed: the platform submits the KYC request. */
  successful: { type: 'final' },
} as const

/** A status of an e-sign, as the wire spells it. */
export type EsignStatus = keyof typeof esignStateTable

/** Every status of an e-sign. The platform may grow more: an unknown one is data, not an error. */
export const esignStatuses = /* @__PURE__ */ Object.freeze(Object.keys(esignStateTable) as EsignStatus[])
