const decided = {
  approved: { target: 'APPROVED', actions: ['stampApproved'] },
  rejected: { target: 'REJECTED', actions: ['recordRejection'] },
} as const

const submitted = { target: 'SUBMITTED', actions: ['stampSubmitted'] } as const

/**
 * What a mandate accepts in each status, as data (domain §7). A mandate on its way only goes forward, and a stage may be skipped: the
 * platform reports the latest. Guards and actions are named here and written in `setup.ts`.
 */
export const mandateStateTable = {
  /** Registered with the platform; the investor has yet to authorise it. */
  CREATED: { on: { received: { target: 'RECEIVED', guard: 'isThroughBse', actions: ['stampReceived'] }, submitted, ...decided } },
  /** The exchange has it. Gateway bse only, and deprecated (field notes §2.5). */
  RECEIVED: { on: { submitted, ...decided } },
  /** With the bank. */
  SUBMITTED: { on: decided },
  /** It pays. Only such a mandate can be cancelled (field notes §2.5). */
  APPROVED: { on: { cancelled: { target: 'CANCELLED', actions: ['stampCancelled'] } } },
  /** The bank refused it. */
  REJECTED: { type: 'final' },
  /** Taken back: it no longer pays. */
  CANCELLED: { type: 'final' },
} as const

/** A status of a mandate, as the wire spells it. */
export type MandateStatus = keyof typeof mandateStateTable

/** Every status of a mandate. The platform may grow more: an unknown one is data, not an error. */
export const mandateStatuses = /* @__PURE__ */ Object.freeze(Object.keys(mandateStateTable) as MandateStatus[])

/**
 * Reads a mandate's status in any case. Returns `undefined` for one this package does not know, and for none.
 *
 * @example
 * readMandateStatus('approved') // 'APPROVED'
 */
export function readMandateStatus(status: string | null | undefined): MandateStatus | undefined {
  const canonical = status?.toUpperCase() as MandateStatus
  return mandateStatuses.includes(canonical) ? canonical : undefined
}
